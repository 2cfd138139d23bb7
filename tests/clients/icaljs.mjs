// Reads a calendar from the standard input as Thunderbird does, and prints its events as JSON.

import { text } from "node:stream/consumers";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(await text(process.stdin)));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}
const moment = (time) => new Date(time.toUnixTime() * 1000).toISOString();
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    starts_at: moment(event.startDate),
    ends_at: moment(event.endDate),
    summary: event.summary,
    status: component.getFirstPropertyValue("status"),
    location: event.location ?? "",
    description: event.description,
  };
});
console.log(JSON.stringify(events));
