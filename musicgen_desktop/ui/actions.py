"""Every command of the window, once: in a menu, with its keys, and in the sheet of shortcuts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from musicgen_desktop.domain.params import MAX_TAKES
from musicgen_desktop.domain.settings import ThemeChoice
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.theme import Theme
from musicgen_desktop.ui.mark_actions import MarkActions
from musicgen_desktop.ui.timeline_actions import TimelineActions

_IDLE_MINUTES = (5, 20, 60, 0)
"""After so many minutes without a job a checkpoint's memory can be freed; 0: never."""


class Actions:
    """The window's ``QAction`` objects and its menus. Wiring connects them; nothing happens here.

    Args:
        window: owns the actions, so that their keys work anywhere in it.
        themes: what the View menu offers besides following the system.
    """

    def __init__(self, window: QWidget, themes: dict[str, Theme]) -> None:
        self._window = window
        self._stars_menu: QMenu | None = None
        self.menus: list[tuple[str, list[QAction]]] = []
        make = self._make
        self.import_sounds = make(tr("Import sounds…"), "Ctrl+I")
        self.import_sound_folder = make(tr("Import a folder of sounds…"), "Ctrl+Shift+I")
        self.export = make(tr("Export…"), "Ctrl+E")
        self.copy = make(tr("Copy as a sound file"), "Ctrl+C")
        self.reveal = make(tr("Show in the file manager"), "Ctrl+Shift+R")
        self.check_library = make(tr("Check the library…"))
        self.move_library = make(tr("Move the library…"))
        self.back_up_library = make(tr("Back the library up…"))
        self.restore_library = make(tr("Restore a backup…"))
        self.quit = make(tr("Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.undo = make(tr("Undo"), "Ctrl+Z")
        self.redo = make(tr("Redo"), "Ctrl+Shift+Z")
        self.rename = make(tr("Rename"), "F2")
        self.delete = make(tr("Delete"), "Del")
        self.find_clip = make(tr("Search the library"), "Ctrl+F")
        self.find_prompt = make(tr("Search prompts"), "Ctrl+Shift+F")
        self.focus_prompt = make(tr("Write a prompt"), "Ctrl+L")
        self.leave_field = make(tr("From the prompt to the music"), "Esc")
        self.generate = make(tr("Generate"), "Ctrl+Return", "Ctrl+Enter")
        self.stop = make(tr("Stop and keep"), "Ctrl+.")
        self.discard_job = make(tr("Discard what is being made"), "Ctrl+Shift+.", "Ctrl+Shift+X")
        self.keep = make(tr("Keep"), "K")
        self.marks = MarkActions(make)
        self.use_recipe = make(tr("Use its prompt and settings"), "Ctrl+R")
        self.make_again = make(tr("Make again"), "Ctrl+Shift+Return", "Ctrl+Shift+Enter")
        self.extend = make(tr("Extend"), "E")
        self.branch = make(tr("Branch here"), "Shift+E")
        self.continue_with = make(tr("Continue with another prompt"), "Ctrl+Shift+E")
        self.use_as_melody = make(tr("Use as melody"), "Ctrl+Shift+M")
        self.edit_tune = make(tr("Draw or edit the tune…"), "Ctrl+T")
        self.redo_region = make(tr("Redo the loop's region"), "R")
        self.family = make(tr("Family tree…"), "F")
        self.record = make(tr("Record a sound, or stop"), "Shift+R")
        self.play = make(tr("Play or pause"), "Space", "Ctrl+P")
        self.to_start = make(tr("To the start"), "Ctrl+Home")
        self.loop = make(tr("Loop"), "L")
        self.loop.setCheckable(True)
        self.clear_loop = make(tr("Forget the loop's edges"), "Shift+L")
        self.louder = make(tr("Louder"), "Ctrl+Up")
        self.quieter = make(tr("Quieter"), "Ctrl+Down")
        self.mute = make(tr("Mute, or as loud as before"), "M")
        self.hear_next = make(tr("Hear what is being made now"), "Ctrl+J")
        self.hear_live = make(tr("Hear it while it is made"))
        self.hear_live.setCheckable(True)
        self.notify = make(tr("Tell on the desktop when music is ready"))
        self.notify.setCheckable(True)
        self.notify.setToolTip(tr("While you work in another window."))
        self.takes = tuple(make(tr("Take {number}", number=number + 1), str(number + 1)) for number in range(MAX_TAKES))
        self.show_history = make(tr("Prompt history"), "Ctrl+1")
        self.show_params = make(tr("Parameters"), "Ctrl+2")
        self.show_bottom = make(tr("Library and queue"), "Ctrl+3")
        for action in (self.show_history, self.show_params, self.show_bottom):
            action.setCheckable(True)
            action.setChecked(True)
        self.show_library = make(tr("Go to the library"), "Ctrl+4")
        self.show_queue = make(tr("Go to the queue"), "Ctrl+5")
        self.manage_checkpoints = make(tr("Manage checkpoints…"), "Ctrl+M")
        self.import_folder = make(tr("Import from a folder…"))
        self.import_file = make(tr("Import from an archive…"))
        self.link_folder = make(tr("Use a folder where it is…"))
        self.reveal_checkpoints = make(tr("Show the checkpoints' folder"))
        self.free_memory = make(tr("Free the checkpoint's memory"))
        self.cuda_pack = make(tr("CUDA pack for NVIDIA cards…"))
        self.idle_group = QActionGroup(window)
        self.idle = {minutes: self._make_idle(minutes) for minutes in _IDLE_MINUTES}
        self.timeline = TimelineActions(make)
        self.shortcuts = make(tr("Keyboard shortcuts"), "F1")
        self.check_installation = make(tr("Check this installation…"))
        self.licences = make(tr("Licences…"))
        self.about = make(tr("About MusicGen Desktop"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.theme_group = QActionGroup(window)
        self.themes = {choice: self._make_theme(choice, text) for choice, text in _theme_names(themes).items()}

    def fill(self, bar: QMenuBar) -> None:
        """Build the menus."""
        rule = None
        self._add(
            bar,
            tr("&File"),
            [
                *(self.import_sounds, self.import_sound_folder, rule, self.export, self.copy, self.reveal, rule),
                *(self.check_library, self.back_up_library, self.restore_library, self.move_library, rule, self.quit),
            ],
        )
        self._add(
            bar,
            tr("&Edit"),
            [
                *(self.undo, self.redo, rule, self.rename, self.delete, rule),
                *(self.focus_prompt, self.find_prompt, self.find_clip, self.leave_field),
            ],
        )
        clip = self._add(
            bar,
            tr("&Clip"),
            [
                *(
                    self.generate,
                    self.stop,
                    self.discard_job,
                    rule,
                    self.extend,
                    self.branch,
                    self.continue_with,
                    self.use_as_melody,
                    self.edit_tune,
                    self.redo_region,
                    self.record,
                    rule,
                ),
                *(self.keep, self.marks.tag, self.marks.note, self.use_recipe, self.make_again, self.family),
            ],
        )
        self._stars_menu = self._add_submenu(clip, tr("Stars"), list(self.marks.rates))
        self.marks.colour_menu = self._add_submenu(clip, tr("Colour"), list(self.marks.paints.values()))
        self.menus[-1][1].append(self.marks.choose_colour)
        play = self._add(
            bar,
            tr("&Play"),
            [
                *(self.play, self.to_start, rule, self.loop, self.clear_loop, rule),
                *(self.louder, self.quieter, self.mute, rule, self.hear_next, self.hear_live, self.notify, rule),
            ],
        )
        self._add_submenu(play, tr("Take"), list(self.takes))
        checkpoints = self._add(
            bar,
            tr("Chec&kpoints"),
            [
                *(self.manage_checkpoints, rule, self.import_folder, self.import_file, self.link_folder, rule),
                *(self.reveal_checkpoints, self.cuda_pack, rule, self.free_memory),
            ],
        )
        self._add_submenu(checkpoints, tr("Free it when nothing is made"), list(self.idle.values()), in_sheet=False)
        view = self._add(
            bar,
            tr("&View"),
            [self.show_history, self.show_params, self.show_bottom, rule, self.show_library, self.show_queue, rule],
        )
        self._add_submenu(view, tr("Waveform"), self.timeline.all)
        self._add_submenu(view, tr("Theme"), list(self.themes.values()), in_sheet=False)
        self._add(bar, tr("&Help"), [self.shortcuts, self.check_installation, self.licences, self.about])

    @property
    def for_clips(self) -> list[QAction]:
        """What can be done with the clips selected in the library."""
        return [self.play, self.extend, self.continue_with, self.use_as_melody, self._rule(), self.keep, *self._marks,
                self.rename, self._rule(), self.use_recipe, self.make_again,
                self.family, self.export, self.copy, self.reveal, self._rule(), self.delete]  # fmt: skip

    @property
    def for_stage(self) -> list[QAction]:
        """What can be done with the clip on the stage, at its playhead and with its marked region."""
        return [self.play, self._rule(), self.extend, self.branch, self.redo_region, self.continue_with,
                self.use_as_melody, self._rule(), self.keep, *self._marks, self._rule(), self.use_recipe,
                self.make_again, self.family, self.export, self.copy]  # fmt: skip

    @property
    def _marks(self) -> list[QAction]:
        menus = (menu.menuAction() for menu in (self._stars_menu, self.marks.colour_menu) if menu is not None)
        return [*menus, self.marks.tag, self.marks.note]

    def set_theme(self, choice: ThemeChoice) -> None:
        """Check the theme in the menu."""
        if choice in self.themes:
            self.themes[choice].setChecked(True)

    def set_idle_minutes(self, minutes: int) -> None:
        """Check how long a checkpoint stays in memory; nothing for a time that was written into the file by hand."""
        if minutes in self.idle:
            self.idle[minutes].setChecked(True)

    def _make(self, text: str, *keys: str) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._window.addAction(action)
        return action

    def _rule(self) -> QAction:
        rule = QAction(self._window)
        rule.setSeparator(True)
        return rule

    def _make_idle(self, minutes: int) -> QAction:
        action = self._make(tr("after {minutes} minutes", minutes=minutes) if minutes else tr("never"))
        action.setCheckable(True)
        action.setData(minutes)
        self.idle_group.addAction(action)
        return action

    def _make_theme(self, choice: str, text: str) -> QAction:
        action = self._make(text)
        action.setCheckable(True)
        action.setData(choice)
        self.theme_group.addAction(action)
        return action

    def _add(self, bar: QMenuBar, title: str, actions: list[QAction | None]) -> QMenu:
        menu = bar.addMenu(title)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        self.menus.append((title.replace("&", ""), [action for action in actions if action is not None]))
        return menu

    def _add_submenu(self, menu: QMenu, title: str, actions: list[QAction], in_sheet: bool = True) -> QMenu:
        submenu = menu.addMenu(title)
        submenu.addActions(actions)
        if in_sheet:
            self.menus[-1][1].extend(actions)
        return submenu


def _theme_names(themes: dict[str, Theme]) -> dict[str, str]:
    return {"system": tr("Like the system")} | {theme.id: theme.name for theme in themes.values()}
