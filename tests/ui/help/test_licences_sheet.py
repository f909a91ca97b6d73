"""The sheet with the licences of all that is inside."""

from PySide6.QtWidgets import QWidget

from musicgen_desktop.system.works import Work
from musicgen_desktop.ui.help.licences_sheet import LicencesSheet
from tests.support.source_tree import ROOT


def test_the_texts_of_the_chosen_work_are_shown(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    works = (Work("MusicGen Desktop", "1.0", "MIT", (ROOT / "LICENSE",)), Work("bare", "2", "BSD-3-Clause", ()))
    sheet = LicencesSheet(works, window)
    sheet.show()
    assert "Permission is hereby granted" in sheet.text.toPlainText()
    sheet.list.setCurrentRow(1)
    assert "bare 2" in sheet.text.toPlainText()
    assert "BSD-3-Clause" in sheet.text.toPlainText()
    sheet.close()
