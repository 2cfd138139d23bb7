"""German as Django has it; times also as people write them: 18.30, 19 Uhr."""

TIME_INPUT_FORMATS = ["%H:%M", "%H.%M", "%H:%M Uhr", "%H.%M Uhr", "%H Uhr", "%H:%M:%S"]
