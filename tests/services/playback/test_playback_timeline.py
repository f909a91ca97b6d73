from musicgen_desktop.services.playback.playback_timeline import PlaybackState, Timeline

PLAYING, WAITING, PAUSED, STOPPED = (
    PlaybackState.PLAYING,
    PlaybackState.WAITING,
    PlaybackState.PAUSED,
    PlaybackState.STOPPED,
)


def test_the_position_follows_what_is_heard():
    timeline = Timeline()
    timeline.mark(0, 500, PLAYING, at_once=True)

    assert timeline.at(0) == (PLAYING, 500)
    assert timeline.at(100) == (PLAYING, 600)


def test_a_loop_is_told_when_it_is_heard():
    timeline = Timeline()
    timeline.mark(0, 0, PLAYING, at_once=True)
    timeline.mark(1000, 200, PLAYING, at_once=False)

    assert timeline.at(999) == (PLAYING, 999)
    assert timeline.at(1000) == (PLAYING, 200)
    assert timeline.at(1300) == (PLAYING, 500)


def test_waiting_and_the_end_are_told_when_they_are_heard():
    timeline = Timeline()
    timeline.mark(0, 0, PLAYING, at_once=True)
    timeline.mark(1000, 1000, WAITING, at_once=False)
    timeline.mark(3000, 1000, PLAYING, at_once=False)
    timeline.mark(4000, 0, STOPPED, at_once=False)

    assert timeline.at(900) == (PLAYING, 900)
    assert timeline.at(2500) == (WAITING, 1000)
    assert timeline.at(3500) == (PLAYING, 1500)
    assert timeline.at(9000) == (STOPPED, 0)


def test_a_wish_of_the_user_is_told_at_once_and_stands_until_it_is_heard():
    timeline = Timeline()
    timeline.mark(0, 0, PLAYING, at_once=True)
    timeline.mark(5000, 90_000, PLAYING, at_once=True)

    assert timeline.at(4000) == (PLAYING, 90_000)
    assert timeline.at(5000) == (PLAYING, 90_000)
    assert timeline.at(5100) == (PLAYING, 90_100)


def test_the_last_of_several_wishes_wins():
    timeline = Timeline()
    timeline.mark(0, 0, PLAYING, at_once=True)
    timeline.mark(5000, 90_000, PLAYING, at_once=True)
    timeline.mark(5000, 70_000, PLAYING, at_once=True)
    timeline.mark(5200, 70_200, PAUSED, at_once=True)

    assert timeline.at(4000) == (PAUSED, 70_200)
    assert timeline.at(9000) == (PAUSED, 70_200)
