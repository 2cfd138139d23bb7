import pytest
from hypothesis import given
from hypothesis import strategies as st

from committees.feeds.selections import MOST, UnreadableToken, decode, encode

KEYS = st.sets(st.integers(1, 2**40), min_size=1, max_size=MOST)


@given(KEYS)
def test_a_token_is_the_choice_itself_whatever_its_order(keys):
    token = encode(keys)

    assert decode(token) == sorted(keys)
    assert encode(sorted(keys, reverse=True)) == token
    assert token.isascii() and token.isalnum() and token == token.lower()


def test_the_token_of_a_few_committees_is_short():
    assert len(encode([3, 17, 120])) <= 10


@given(KEYS, st.data())
def test_a_mistyped_token_means_nothing_rather_than_something_else(keys, data):
    token = encode(keys)
    position = data.draw(st.integers(0, len(token) - 1))
    other = data.draw(
        st.sampled_from([letter for letter in "abcdefghijklmnopqrstuvwxyz234567" if letter != token[position]])
    )

    with pytest.raises(UnreadableToken):
        decode(token[:position] + other + token[position + 1 :])


@given(st.text(max_size=200))
def test_rubbish_is_refused(text):
    try:
        keys = decode(text)
    except UnreadableToken:
        return
    assert encode(keys) == text


@pytest.mark.parametrize(
    "token", [encode(range(1, MOST + 2)), encode([5]).upper(), encode([5]) + "a", "a" * 100_000, encode([2**63])]
)
def test_there_is_one_address_for_one_choice_and_a_limit(token):
    with pytest.raises(UnreadableToken):
        decode(token)
