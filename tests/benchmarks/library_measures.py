"""The measures of the benchmark of the library, one after another in one window."""

from __future__ import annotations

import itertools
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.domain.clip import ClipColour
from musicgen_desktop.domain.clip_change import AddTags, ClipChange, Paint, Rate, RemoveTags, Rename
from musicgen_desktop.domain.clip_query import ClipQuery, SortBy
from musicgen_desktop.library.database.word_index import forget_words
from musicgen_desktop.library.library import Library
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.library_values import ChangeDone
from musicgen_desktop.ui.clips.rows.clip_texts import ClipColumn
from tests.benchmarks.library import Row
from tests.benchmarks.library_watch import PaintWatch, gaps, wait_for
from tests.support.library.library_values import RATE, make_paths, make_request, make_result
from tests.support.window.scripted_window import prepare
from tests.support.window.window_journey import Journey

_UNFINISHED = "search while words are made"
_PACE_MS = (700, 90, 160, 350, 120, 450)
"""Between two letters: some come one after another, some when the library has begun with something else."""

_WORDS = ("warm piano", "bossa", "drums -bass", '"lo-fi"', "für", "samba horns")
_SORTS = (SortBy.TITLE, SortBy.LENGTH, SortBy.RATING, SortBy.PROMPT, SortBy.SEED, SortBy.CREATED)
_FRAME_MS = 16
_MOST_FRAME_MS = 33.0
_MB = 1e6
_LONG_SECONDS = 600
_LONG_END_MS = 120_000
"""What was changed in every clip is written beside the sounds before the library closes."""


class _Bench:
    def __init__(self, folder: Path, clips: int) -> None:
        self.clips = clips
        self.slots: list[float] = []
        self.slot_work: list[float] = []
        self.worked: list[float] = []
        self._time_slots()
        app = QApplication([])
        prepare(app)
        self.journey = Journey(app, folder, open_library=False)
        self.journey.window.resize(1280, 800)
        self.journey.window.show_library()
        self.journey.window.show()
        self.panel = self.journey.window.library_panel
        self.watch = PaintWatch(self.panel.table, ClipColumn.TITLE)
        self.found = ClipQuery()
        self.lacks_words = False
        self.tags: dict[str, int] = {}
        self.added = self.trash_told = 0
        self.done: ChangeDone | None = None
        library = self.journey.library
        library.clips_found.connect(self._on_found)
        library.tags_changed.connect(self._on_tags)
        library.clip_added.connect(self._on_added)
        library.change_done.connect(self._on_done)
        library.trash_changed.connect(self._on_trash)
        QTest.qWait(1000)
        self.journey.window.stage.waveform.prepare()  # as the program does in another thread

    def measures(self) -> dict[str, Callable[[], Iterator[Row]]]:
        """By name, in their order."""
        return {
            _UNFINISHED: self.search_unfinished,
            "search": self.search,
            "sort and filter": self.sort_and_filter,
            "scrolling": self.scroll,
            "adding": self.add,
            "tagging": self.tag_all,
            "marking": self.mark_all,
            "peaks": self.peaks,
        }

    def open(self) -> Iterator[Row]:
        """From the library's opening to the rows on the screen."""
        self.memory = _memory()
        begun, worked = self.opened = time.perf_counter(), time.process_time()
        with gaps() as held:
            self.journey.library.open()
            painted = self.watch.until_painted(lambda: self.panel.model.rowCount() > 0)
        seconds, worked = painted - begun, time.process_time() - worked
        figure = f"{seconds:.2f} s, processor {worked:.2f} s; {held}"
        yield Row("open library, first rows painted", figure, "≤ 0.5 s", seconds <= 0.5)

    def search_unfinished(self) -> Iterator[Row]:
        """The same at a musician's pace, in a library that has no words yet, as long as some clips have none."""
        field = self.panel.search.field
        field.setFocus()
        times: list[float] = []
        pace = itertools.cycle(_PACE_MS)
        for letter in "\n".join(itertools.chain(*itertools.repeat(_WORDS, 3))):
            QTest.qWait(next(pace))
            if letter == "\n":
                self._until_found(field.clear)
                self.worked.pop()
                continue
            took = self._until_found(lambda letter=letter: field.insert(letter))
            if not self.lacks_words:
                self.worked.pop()
                break
            times.append(took)
        p95 = statistics.quantiles(times, n=20)[-1]
        figure = f"p95 {p95:.0f} ms, most {max(times):.0f}, median {statistics.median(times):.0f} of {len(times)} keys"
        holds = p95 <= 100 and max(times) <= 300
        yield Row(f"{_UNFINISHED}, per keystroke", figure + self._work(), "p95 ≤ 100 ms, none over 300", holds)
        wait_for(lambda: not self.lacks_words)
        since, worked = self.opened
        seconds, worked = time.perf_counter() - since, time.process_time() - worked
        figure = f"{seconds:.0f} s after the opening, processor {worked:.1f} s; {_memory() / _MB:.0f} MB in all"
        yield Row("and all words made", figure, "", holds=True)
        self._until_found(field.clear)
        self.worked.clear()

    def search(self) -> Iterator[Row]:
        """Words are typed letter by letter; each is waited for until its rows are painted."""
        field = self.panel.search.field
        field.setFocus()
        times: list[float] = []
        for words in _WORDS:
            for letter in words:
                times.append(self._until_found(lambda letter=letter: field.insert(letter)))
            self._until_found(field.clear)
        p95 = statistics.quantiles(times, n=20)[-1]
        figure = f"p95 {p95:.0f} ms, median {statistics.median(times):.0f} of {len(times)} keys{self._work()}"
        yield Row("search per keystroke, result painted", figure, "p95 ≤ 50 ms", p95 <= 50)

    def sort_and_filter(self) -> Iterator[Row]:
        """Every column both ways; stars, tags, lengths."""
        query = ClipQuery()
        sorts = [replace(query, sort_by=by, descending=down) for by in _SORTS for down in (False, True)]
        filters = [replace(query, min_rating=4), replace(query, tags=("bass",)), replace(query, kept=True, shortest=9),
                   replace(query, has_children=True), query]  # fmt: skip
        for name, queries in (("sort", sorts), ("filter", filters)):
            times = [self._until_found(lambda wanted=wanted: self.panel.search.query_changed.emit(wanted))
                     for wanted in queries]  # fmt: skip
            figure = f"most {max(times):.0f} ms, median {statistics.median(times):.0f}{self._work()}"
            yield Row(f"{name} change, painted", figure, "≤ 100 ms", max(times) <= 100)

    def scroll(self) -> Iterator[Row]:
        """Slowly, page by page, and by the bar's handle; with small waveforms."""
        bar = self.panel.table.verticalScrollBar()
        frames: list[float] = []
        worked: list[float] = []
        for step, count in ((1, 200), (20, 200), (max(1, bar.maximum() // 100), 100)):
            bar.setValue(0)
            QTest.qWait(300)
            for frame, work in self._frames(lambda step=step: bar.setValue(bar.value() + step), count):
                frames.append(frame)
                worked.append(work)
        slow = sum(frame > _MOST_FRAME_MS for frame in frames)
        p95 = statistics.quantiles(worked, n=20)[-1]
        figure = f"most {max(frames):.0f} ms, {slow} of {len(frames)} over 33 ms; "
        figure += f"main thread's processor: p95 {p95:.0f}, most {max(worked):.0f} ms"
        yield Row("scrolling the table with small waveforms", figure, "no frame over 33 ms", not slow)
        more = _memory() - self.memory
        yield Row("memory over the empty window", f"{more / _MB:.0f} MB", "≤ 300 MB", more <= 300 * _MB)

    def add(self) -> Iterator[Row]:
        """Finished clips come while the library is shown."""
        times: list[float] = []
        worked: list[float] = []
        for number in range(10):
            request = make_request(f"new {number}", job_id=f"{2**100 + number:032x}", seed=number)
            before = self.added
            self.slots.clear()
            self.slot_work.clear()
            self.journey.library.save_result(request, make_result(request, samples=10 * RATE))
            wait_for(lambda before=before: self.added > before)
            QTest.qWait(400)
            times.append(sum(self.slots))
            worked.append(sum(self.slot_work))
        figure = f"most {max(times):.1f} ms, median {statistics.median(times):.1f} in slots (10 clips)"
        figure += f"; processor most {max(worked):.1f}, median {statistics.median(worked):.1f}"
        yield Row("adding a finished clip, main thread", figure, "≤ 5 ms", max(times) <= 5)

    def tag_all(self) -> Iterator[Row]:
        """All of them at once."""
        if self.panel.search.query != ClipQuery():
            self._until_found(lambda: self.panel.search.query_changed.emit(ClipQuery()))
        tag = f"bench {time.time_ns()}"
        begun, worked = time.perf_counter(), time.process_time()
        with gaps() as held:
            self.panel.table.selectAll()
            ids = self.panel.selected_ids
            self.journey.library.change_clips(ids, AddTags((tag,)))
            wait_for(lambda: self.tags.get(tag) == len(ids))
        seconds, worked = time.perf_counter() - begun, time.process_time() - worked
        figure = f"{seconds:.2f} s, processor {worked:.2f} s; {held}"
        yield Row("select all and tag", figure, "≤ 2 s, window answers", seconds <= 2 and held.longest <= 200)
        begun = time.perf_counter()
        with gaps() as held:
            self.journey.library.change_clips(ids, RemoveTags((tag,)))
            wait_for(lambda: tag not in self.tags)
        seconds = time.perf_counter() - begun
        figure = f"{seconds:.2f} s; {held}"
        yield Row("and taken back", figure, "", holds=True)

    def mark_all(self) -> Iterator[Row]:
        """Stars, a colour and one name for all of them."""
        ids = tuple(self.panel.model.ids)
        self.panel.table.scrollToTop()
        wait_for(lambda: self.journey.window.clips.clip(ids[0]) is not None)
        first, colours = self.journey.window.clips.clip(ids[0]), tuple(ClipColour)
        assert first is not None
        # Others than the first one has: what is so already is never told.
        stars, colour = 1 + first.rating % 5, colours[first.colour is colours[0]]
        changes = {"rate all": Rate(stars), "paint all": Paint(colour), "rename all": Rename(f"bench {time.time_ns()}")}
        for name, change in changes.items():
            for measure, do in ((name, lambda change=change: self._change(ids, change)), ("and back", self._take_back)):
                begun, worked = time.perf_counter(), time.process_time()
                with gaps() as held:
                    do()
                seconds, worked = time.perf_counter() - begun, time.process_time() - worked
                figure = f"{seconds:.2f} s, processor {worked:.2f} s; {held}"
                yield Row(measure, figure, "≤ 2 s, window answers", seconds <= 2 and held.longest <= 200)
                QTest.qWait(4000)  # the ledger and the words

    def close(self) -> Iterator[Row]:
        """Right after all of them were changed."""
        self.journey.library.change_clips(tuple(self.panel.model.ids), Rate(int(time.time()) % 5 + 1))
        begun, worked = time.perf_counter(), time.process_time()
        ended = self.journey.library.close(_LONG_END_MS)
        seconds, worked = time.perf_counter() - begun, time.process_time() - worked
        figure = f"{seconds:.2f} s, processor {worked:.2f} s"
        yield Row("closing right after all were rated", figure, "≤ 5 s", ended and seconds <= 5)

    def peaks(self) -> Iterator[Row]:
        """Of ten minutes in stereo: how long, in which thread, how often."""
        request = make_request("ten minutes", job_id="f" * 32)
        result = make_result(request, samples=_LONG_SECONDS * RATE, channels=2)
        drawn: list[tuple[float, int, bool]] = []
        append = PeaksPyramid.append

        def timed(peaks: PeaksPyramid, audio_values: np.ndarray) -> None:
            begun = time.thread_time()
            append(peaks, audio_values)
            main = threading.current_thread() is threading.main_thread()
            drawn.append((time.thread_time() - begun, audio_values.shape[1], main))

        PeaksPyramid.append = timed  # type: ignore[method-assign]
        try:
            before = self.added
            self.journey.library.save_result(request, result)
            wait_for(lambda: self.added > before)
            QTest.qWait(6000)
        finally:
            PeaksPyramid.append = append  # type: ignore[method-assign]
        long = [(seconds, main) for seconds, frames, main in drawn if frames > 60 * RATE]
        most = max((seconds for seconds, _ in long), default=0.0)
        where = "main thread" if any(main for _, main in long) else "other threads"
        figure = f"{most:.2f} s at most, {len(long)} times, {where}"
        holds = len(long) == 1 and most <= 0.3 and where != "main thread"
        yield Row("peaks of a 10-minute stereo clip", figure, "≤ 0.3 s, off the main thread, once", holds)

    def _change(self, ids: tuple[str, ...], change: ClipChange) -> None:
        self.done = None
        self.journey.library.change_clips(ids, change)
        wait_for(lambda: self.done is not None)

    def _take_back(self) -> None:
        assert self.done is not None
        told = self.trash_told
        self.journey.library.remake(self.done.back)
        wait_for(lambda: self.trash_told > told)

    def _until_found(self, do: Callable[[], object]) -> float:
        """Milliseconds from what is done to the rows that come of it, painted."""
        self._waiting = True
        begun, worked = time.perf_counter(), time.process_time()
        do()
        painted = self.watch.until_painted(lambda: not self._waiting, may_be_empty=True)
        self.worked.append(1000 * (time.process_time() - worked))
        return 1000 * (painted - begun)

    def _work(self) -> str:
        """What the processor did for what was waited for last: it says more on a machine that others use too."""
        worked, self.worked = sorted(self.worked), []
        return f"; processor: median {statistics.median(worked):.0f}, most {worked[-1]:.0f} ms"

    def _frames(self, do: Callable[[], object], count: int) -> list[tuple[float, float]]:
        """Milliseconds of each frame of an animation that moves at the screen's pace, and those of them in which the
        main thread computed."""
        ticks: list[tuple[float, float]] = []

        def tick() -> None:
            ticks.append((time.perf_counter(), time.thread_time()))
            do()

        timer = QTimer(interval=_FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(tick)
        timer.start()
        wait_for(lambda: len(ticks) > count)
        timer.stop()
        return [
            (1000 * (later[0] - earlier[0]), 1000 * (later[1] - earlier[1]))
            for earlier, later in itertools.pairwise(ticks)
        ]

    def _on_found(self, found: object) -> None:
        if found.query == self.panel.search.query:  # type: ignore[attr-defined]
            self._waiting, self.lacks_words = False, found.lacks_words  # type: ignore[attr-defined]
            self.panel.table.viewport().update()  # the same rows again are an answer too

    def _on_tags(self, tags: tuple[tuple[str, int], ...]) -> None:
        self.tags = dict(tags)

    def _on_added(self, _clip: object) -> None:
        self.added += 1

    def _on_done(self, done: ChangeDone) -> None:
        self.done = done

    def _on_trash(self, _count: int) -> None:
        self.trash_told += 1

    def _time_slots(self) -> None:
        answer = LibraryService._on_answer

        def timed(service: LibraryService, told: object) -> None:
            begun, worked = time.perf_counter(), time.thread_time()
            answer(service, told)  # type: ignore[arg-type]
            self.slots.append(1000 * (time.perf_counter() - begun))
            self.slot_work.append(1000 * (time.thread_time() - worked))

        LibraryService._on_answer = timed  # type: ignore[method-assign]


def measure(folder: Path, clips: int, only: str) -> Iterator[Row]:
    """Each row as soon as it is measured."""
    if only in _UNFINISHED:
        _forget_words(folder)
    bench = _Bench(folder, clips)
    yield from bench.open()
    for name, rows in bench.measures().items():
        if only in name:
            yield from rows()
    yield from bench.close()
    bench.journey.close()


def _forget_words(folder: Path) -> None:
    library = Library.open(make_paths(folder))
    with library._database.transaction() as connection:
        forget_words(connection)
    library.close()


def _memory() -> int:
    return psutil.Process().memory_full_info().uss
