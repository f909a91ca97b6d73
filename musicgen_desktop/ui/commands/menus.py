"""Where the commands are: the menu bar, and what opens over clips and over the stage."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.actions import Actions


class Menus:
    """Fills the menu bar, from which the registry knows the groups.

    Every command is in it once; a test holds that.
    """

    def __init__(self, commands: Actions, bar: QMenuBar) -> None:
        self._commands = commands
        self._bar = bar
        rule, c, marks = None, commands, commands.marks
        self._add(tr("&File"), [
            c.import_sounds, c.import_sound_folder, rule, *self._exports, c.copy, c.reveal, rule,
            c.check_library, c.back_up_library, c.restore_library, c.move_library, rule, c.quit,
        ])  # fmt: skip
        self._add(tr("&Edit"), [
            c.undo, c.redo, rule, c.rename, c.delete, rule, c.focus_prompt, c.find_prompt, c.find_clip, c.leave_field,
            rule, marks.manage_tags, c.settings,
        ])  # fmt: skip
        clip = self._add(tr("&Clip"), [
            c.generate, c.reroll, c.fit_asked, c.pause_job, c.stop, c.discard_job, rule,
            c.extend, c.branch, c.continue_with, c.use_as_melody, c.edit_tune, c.redo_region, c.make_loop, c.fit_clips,
            c.record, rule,
            c.keep, marks.tag, marks.note, c.use_recipe, c.make_again, c.family,
        ])  # fmt: skip
        self._loop_bars = self._add_submenu(clip, tr("Bars of a loop"), c.loop_bars.values(), behind=c.make_loop)
        self._stars = self._add_submenu(clip, tr("Stars"), marks.rates)
        self._colours = self._add_submenu(clip, tr("Colour"), marks.paints.values())
        marks.colour_menu = self._colours
        clip.addAction(marks.choose_colour)
        play = self._add(tr("&Play"), [
            c.play, c.to_start, c.previous_clip, c.next_clip, rule, c.loop, c.clear_loop, rule,
            c.louder, c.quieter, c.mute, rule, c.hear_next, c.hear_live, c.notify, rule,
        ])  # fmt: skip
        self._add_submenu(play, tr("Take"), c.takes)
        self._add_submenu(play, tr("Compare"), c.comparing.all)
        self._add_submenu(play, tr("Markers"), c.markers.all)
        self._add_submenu(play, tr("Speed and pitch"), c.stretching.all)
        self._add_submenu(play, tr("Beats"), c.beats.all)
        checkpoints = self._add(tr("Chec&kpoints"), [
            c.manage_checkpoints, rule, c.import_folder, c.import_file, c.link_folder, rule,
            c.reveal_checkpoints, c.cuda_pack, rule, c.free_memory,
        ])  # fmt: skip
        self._add_submenu(checkpoints, tr("Free it when nothing is made"), c.idle.values())
        view = self._add(tr("&View"), [
            c.show_history, c.show_params, c.show_bottom, rule, c.show_library, c.show_queue, rule,
        ])  # fmt: skip
        self._add_submenu(view, tr("Panels"), c.room.all)
        self._add_submenu(view, tr("Waveform"), c.timeline.all)
        self._add_submenu(view, tr("Theme"), c.themes.values())
        self._add(tr("&Help"), [
            c.guide, c.palette, c.shortcuts, c.change_keys, rule, c.check_installation, c.log, rule,
            c.licences, c.about,
        ])  # fmt: skip
        commands.registry.read_menus(bar)

    @property
    def for_clips(self) -> list[QAction]:
        """What can be done with the clips selected in the library."""
        c = self._commands
        return [c.play, c.comparing.compare, self._rule(), c.extend, c.continue_with, c.use_as_melody, c.make_loop,
                c.fit_clips, self._rule(), c.keep, *self._marks, c.rename, self._rule(), c.use_recipe, c.make_again,
                c.family, *self._exports, c.copy, c.reveal, self._rule(), c.delete]  # fmt: skip

    @property
    def for_stage(self) -> list[QAction]:
        """What can be done with the clip on the stage, at its playhead and with its marked region."""
        c = self._commands
        return [c.play, self._rule(), c.extend, c.branch, c.redo_region, c.continue_with, c.use_as_melody,
                c.make_loop, self._loop_bars.menuAction(), c.fit_clips, self._rule(), c.markers.set_marker, c.keep,
                *self._marks, self._rule(), c.use_recipe, c.make_again, c.family, *self._exports, c.copy]  # fmt: skip

    @property
    def _exports(self) -> list[QAction]:
        c = self._commands
        return [c.export, c.export_midi, c.export_bundle]

    @property
    def _marks(self) -> list[QAction]:
        marks = self._commands.marks
        return [self._stars.menuAction(), self._colours.menuAction(), marks.tag, marks.note]

    def _rule(self) -> QAction:
        rule = QAction(self._bar)
        rule.setSeparator(True)
        return rule

    def _add(self, title: str, actions: Iterable[QAction | None]) -> QMenu:
        menu = self._bar.addMenu(title)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        return menu

    def _add_submenu(self, menu: QMenu, title: str, actions: Iterable[QAction], behind: QAction | None = None) -> QMenu:
        submenu = menu.addMenu(title)
        if behind is not None:
            menu.insertAction(menu.actions()[menu.actions().index(behind) + 1], submenu.menuAction())
        submenu.addActions(list(actions))
        return submenu
