"""The commands of the window, each with its id, its text and its keys. ``menus`` says where they are."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from musicgen_desktop.domain.bar_loop import MAX_BARS, MOST_LOOP_BARS
from musicgen_desktop.domain.params import MAX_TAKES
from musicgen_desktop.domain.settings import ThemeChoice
from musicgen_desktop.domain.shipped_texts import shipped
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.beat_actions import BeatActions
from musicgen_desktop.ui.commands.compare_actions import CompareActions
from musicgen_desktop.ui.commands.mark_actions import MarkActions
from musicgen_desktop.ui.commands.marker_actions import MarkerActions
from musicgen_desktop.ui.commands.option_words import fit_asked_words
from musicgen_desktop.ui.commands.registry import CommandRegistry
from musicgen_desktop.ui.commands.room_actions import RoomActions
from musicgen_desktop.ui.commands.stretch_actions import StretchActions
from musicgen_desktop.ui.commands.timeline_actions import TimelineActions
from musicgen_desktop.ui.kit.theme import Theme

_IDLE_MINUTES = (5, 20, 60, 0)
"""After so many minutes without a job a checkpoint's memory can be freed; 0: never."""


class Actions:
    """A command is made here or in one of the lists beside this one. Its id is what its attribute is called.

    Wiring connects them; nothing happens here.

    Args:
        window: owns the actions, so that their keys work anywhere in it.
        themes: what the View menu offers besides following the system.
    """

    def __init__(self, window: QWidget, themes: dict[str, Theme]) -> None:
        self.registry = CommandRegistry(window)
        make = self.registry.add
        self.import_sounds = make("import_sounds", tr("Import sounds…"), "Ctrl+I")
        self.import_sound_folder = make("import_sound_folder", tr("Import a folder of sounds…"), "Ctrl+Shift+I")
        self.export = make("export", tr("Export…"), "Ctrl+E")
        self.export_midi = make("export_midi", tr("Export MIDI…"))
        self.export_bundle = make("export_bundle", tr("Export a DAW bundle…"))
        self.copy = make("copy", tr("Copy as a sound file"), "Ctrl+C")
        self.reveal = make("reveal", tr("Show in the file manager"), "Ctrl+Shift+R")
        self.check_library = make("check_library", tr("Check the library…"))
        self.move_library = make("move_library", tr("Move the library…"))
        self.back_up_library = make("back_up_library", tr("Back the library up…"))
        self.restore_library = make("restore_library", tr("Restore a backup…"))
        self.quit = make("quit", tr("Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.undo = make("undo", tr("Undo"), "Ctrl+Z")
        self.redo = make("redo", tr("Redo"), "Ctrl+Shift+Z")
        self.rename = make("rename", tr("Rename"), "F2")
        self.delete = make("delete", tr("Delete"), "Del", "X")
        self.find_clip = make("find_clip", tr("Search the library"), "Ctrl+F")
        self.find_prompt = make("find_prompt", tr("Search prompts"), "Ctrl+Shift+F")
        self.focus_prompt = make("focus_prompt", tr("Write a prompt"), "Ctrl+L")
        self.leave_field = make("leave_field", tr("From the prompt to the music"), "Esc")
        self.settings = make("settings", tr("Settings…"), "Ctrl+,")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.generate = make("generate", tr("Generate"), "Ctrl+Return", "Ctrl+Enter")
        self.stop = make("stop", tr("Stop and keep"), "Ctrl+.")
        self.pause_job = make("pause_job", tr("Pause what is being made, or go on"), "Ctrl+Shift+J")
        self.discard_job = make("discard_job", tr("Discard what is being made"), "Ctrl+Shift+.", "Ctrl+Shift+X")
        self.keep = make("keep", tr("Keep"), "K")
        self.marks = MarkActions(make)
        self.comparing = CompareActions(make)
        self.use_recipe = make("use_recipe", tr("Use its prompt and settings"), "Ctrl+R")
        self.make_again = make("make_again", tr("Make again"), "Ctrl+Shift+Return", "Ctrl+Shift+Enter")
        self.extend = make("extend", tr("Extend"), "E")
        self.branch = make("branch", tr("Branch here"), "Shift+E")
        self.continue_with = make("continue_with", tr("Continue with another prompt"), "Ctrl+Shift+E")
        self.use_as_melody = make("use_as_melody", tr("Use as melody"), "Ctrl+Shift+M")
        self.edit_tune = make("edit_tune", tr("Draw or edit the tune…"), "Ctrl+T")
        self.redo_region = make("redo_region", tr("Redo the loop's region"), "R")
        self.make_loop = make("make_loop", tr("Make a loop of it"), "Ctrl+Shift+L")
        self.fit_clips = make("fit_clips", tr("Bring to tempo and key…"), "Ctrl+Shift+T")
        self.loop_bars_group = QActionGroup(window)
        self.loop_bars = {most: self._make_loop_bars(most) for most in MOST_LOOP_BARS}
        self.family = make("family", tr("Family tree…"), "F")
        self.record = make("record", tr("Record a sound, or stop"), "Shift+R")
        self.play = make("play", tr("Play or pause"), "Space", "Ctrl+P")
        self.to_start = make("to_start", tr("To the start"), "Ctrl+Home")
        self.previous_clip = make("previous_clip", tr("Previous clip"), "Ctrl+PgUp", "Media Previous")
        self.next_clip = make("next_clip", tr("Next clip"), "Ctrl+PgDown", "Media Next")
        self.loop = make("loop", tr("Loop"), "L")
        self.loop.setCheckable(True)
        self.clear_loop = make("clear_loop", tr("Forget the loop's edges"), "Shift+L")
        self.louder = make("louder", tr("Louder"), "Ctrl+Up")
        self.quieter = make("quieter", tr("Quieter"), "Ctrl+Down")
        self.mute = make("mute", tr("Mute, or as loud as before"), "M")
        self.stretching = StretchActions(make)
        self.beats = BeatActions(make)
        self.hear_next = make("hear_next", tr("Hear what is being made now"), "Ctrl+J")
        self.hear_live = make("hear_live", tr("Hear it while it is made"))
        self.hear_live.setCheckable(True)
        self.reroll = make("reroll", tr("Try again until the tempo is kept"))
        self.reroll.setCheckable(True)
        self.reroll.setToolTip(
            tr("What misses the tempo that was asked for by more than 2 bpm is made again, up to 8 times.")
        )
        words, tip = fit_asked_words()
        self.fit_asked = make("fit_asked", words)
        self.fit_asked.setCheckable(True)
        self.fit_asked.setToolTip(tip)
        self.notify = make("notify", tr("Tell on the desktop when music is ready"))
        self.notify.setCheckable(True)
        self.notify.setToolTip(tr("While you work in another window."))
        takes = range(1, MAX_TAKES + 1)
        self.takes = tuple(make(f"take_{number}", tr("Take {number}", number=number), str(number)) for number in takes)
        self.show_history = make("show_history", tr("Prompt history"), "Ctrl+1")
        self.show_params = make("show_params", tr("Parameters"), "Ctrl+2")
        self.show_bottom = make("show_bottom", tr("Library and queue"), "Ctrl+3")
        for action in (self.show_history, self.show_params, self.show_bottom):
            action.setCheckable(True)
            action.setChecked(True)
        self.show_library = make("show_library", tr("Go to the library"), "Ctrl+4")
        self.show_queue = make("show_queue", tr("Go to the queue"), "Ctrl+5")
        self.room = RoomActions(make)
        self.manage_checkpoints = make("manage_checkpoints", tr("Manage checkpoints…"), "Ctrl+M")
        self.import_folder = make("import_folder", tr("Import from a folder…"))
        self.import_file = make("import_file", tr("Import from an archive…"))
        self.link_folder = make("link_folder", tr("Use a folder where it is…"))
        self.reveal_checkpoints = make("reveal_checkpoints", tr("Show the checkpoints' folder"))
        self.free_memory = make("free_memory", tr("Free the checkpoint's memory"))
        self.cuda_pack = make("cuda_pack", tr("CUDA pack for NVIDIA cards…"))
        self.idle_group = QActionGroup(window)
        self.idle = {minutes: self._make_idle(minutes) for minutes in _IDLE_MINUTES}
        self.timeline = TimelineActions(make)
        self.markers = MarkerActions(make)
        self.guide = make("guide", tr("Guide…"))
        self.log = make("log", tr("Log…"))
        self.palette = make("palette", tr("Find a command…"), "Ctrl+K")
        self.shortcuts = make("shortcuts", tr("Keyboard shortcuts"), "F1", "?")
        self.change_keys = make("change_keys", tr("Change shortcuts…"))
        self.check_installation = make("check_installation", tr("Check this installation…"))
        self.licences = make("licences", tr("Licences…"))
        self.about = make("about", tr("About MusicGen Desktop"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.theme_group = QActionGroup(window)
        self.themes = {choice: self._make_theme(choice, text) for choice, text in _theme_names(themes).items()}

    def set_theme(self, choice: ThemeChoice) -> None:
        """Check the theme in the menu."""
        if choice in self.themes:
            self.themes[choice].setChecked(True)

    def set_idle_minutes(self, minutes: int) -> None:
        """Check how long a checkpoint stays in memory; nothing for a time that was written into the file by hand."""
        if minutes in self.idle:
            self.idle[minutes].setChecked(True)

    def set_loop_bars(self, most: int) -> None:
        """Check how many bars a loop shall have; nothing for a number that was written into the file by hand."""
        if most in self.loop_bars:
            self.loop_bars[most].setChecked(True)

    def _make_loop_bars(self, most: int) -> QAction:
        text = tr("{count} bar", "{count} bars", most)
        text = {0: tr("1, 2, 4, 8 … as it fits"), MAX_BARS: tr("every whole bar")}.get(most, text)
        return self._make_choice(self.loop_bars_group, f"loop_bars_{most}", text, most)

    def _make_idle(self, minutes: int) -> QAction:
        text = tr("after {count} minute", "after {count} minutes", minutes) if minutes else tr("never")
        return self._make_choice(self.idle_group, f"idle_{minutes}", text, minutes)

    def _make_theme(self, choice: str, text: str) -> QAction:
        return self._make_choice(self.theme_group, f"theme_{choice}", text, choice)

    def _make_choice(self, group: QActionGroup, command_id: str, text: str, choice: object) -> QAction:
        action = self.registry.add(command_id, text)
        action.setCheckable(True)
        action.setData(choice)
        group.addAction(action)
        return action


def _theme_names(themes: dict[str, Theme]) -> dict[str, str]:
    return {"system": tr("Like the system")} | {theme.id: shipped(theme.name) for theme in themes.values()}
