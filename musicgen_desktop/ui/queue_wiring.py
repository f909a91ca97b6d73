"""What concerns the queue alone: its wishes to those who grant them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.ui.clips.changes.change_history import ChangeHistory
from musicgen_desktop.ui.form.form_presenter import FormPresenter
from musicgen_desktop.ui.kit.message import MessageAction
from musicgen_desktop.ui.kit.texts import prompt_title
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.queue.job_editor import JobEditor
from musicgen_desktop.ui.queue.job_wishes import GoOn, JobWishes, PutBack
from musicgen_desktop.ui.queue.queue_presenter import QueuePresenter, RunAgain, RunAllAgain
from musicgen_desktop.ui.queue.reroll_wishes import RerollWishes


class QueueWiring(QObject):
    """Connects the queue's panel, and what messages about jobs offer.

    Signals:
        settings_changed: what ``kept_in`` writes is another now.
    """

    settings_changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        form: FormPresenter,
        queue: QueuePresenter,
        wishes: JobWishes,
        generation: GenerationService,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._queue = queue
        self._wishes = wishes
        self._generation = generation
        bar, commands, panel = window.prompt_bar, window.commands, window.queue_panel
        self.editor = editor = JobEditor(form, bar, wishes, generation, self)
        bar.generate_requested.connect(editor.generate)
        bar.leave_requested.connect(editor.leave)
        bar.stop_requested.connect(wishes.stop)
        commands.generate.triggered.connect(editor.generate_form)
        commands.stop.triggered.connect(wishes.stop)
        for wish in (bar.pause_requested, panel.wait_requested, commands.pause_job.triggered):
            wish.connect(wishes.toggle_pause)
        commands.discard_job.triggered.connect(wishes.discard_front)
        editor.begun.connect(commands.focus_prompt.trigger)
        wishes.changed.connect(editor.leave)
        panel.stop_requested.connect(wishes.stop)
        panel.discard_requested.connect(wishes.discard)
        panel.duplicate_requested.connect(wishes.duplicate)
        panel.edit_requested.connect(editor.begin)
        panel.move_requested.connect(generation.move)
        panel.pause_toggled.connect(self._on_pause)
        panel.rerun_requested.connect(queue.run_again)
        panel.dismissal_requested.connect(queue.dismiss)
        queue.run_again_requested.connect(wishes.run_again)
        generation.queue_changed.connect(editor.on_queue)
        commands.reroll.setChecked(settings.until_tempo)
        commands.reroll.toggled.connect(self.settings_changed)
        self.rerolls = RerollWishes(commands.reroll, wishes, window.clips, window.message_bar, self)
        generation.job_event.connect(self.rerolls.on_event)
        window.message_bar.action_requested.connect(self._on_message_action)

    def kept_in(self, settings: Settings) -> Settings:
        """``settings`` with what was chosen here."""
        return replace(settings, until_tempo=self._window.commands.reroll.isChecked())

    def offer_undo(self, history: ChangeHistory) -> None:
        """A job that was taken out comes back by undo too."""
        self._wishes.taken_out.connect(partial(self._note_taken_out, history))

    def _note_taken_out(self, history: ChangeHistory, action: PutBack) -> None:
        title = prompt_title(action.request.prompt)
        history.note(tr("taking “{title}” out", title=title), partial(self._wishes.put_back, action))

    @Slot(bool)
    def _on_pause(self, paused: bool) -> None:
        self._window.queue_panel.set_paused(paused)
        self._generation.set_paused(paused)
        if not paused:
            self._window.message_bar.remove(GoOn())

    @Slot(object)
    def _on_message_action(self, action: MessageAction) -> None:
        match action:
            case RunAllAgain():
                self._queue.run_all_again()
                self._window.show_queue()
            case RunAgain():
                self._queue.run_again(action.job_id)
            case PutBack():
                self._wishes.put_back(action)
            case GoOn():
                self._on_pause(paused=False)
