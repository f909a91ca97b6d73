"""The sheet with the licences of all that is inside."""

from PySide6.QtWidgets import QWidget

from musicgen_desktop.system.works import Work
from musicgen_desktop.ui.help.licences_sheet import LicencesSheet
from tests.support.source_tree import ROOT


def test_lines_of_eighty_letters_are_not_cut_once_more(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    text = tmp_path / "LICENSE"
    text.write_text(f"{'m' * 80}\n" * 50, "utf-8")
    sheet = LicencesSheet((Work("broad", "1", "MIT", (text,)),), window)
    sheet.show()
    document = sheet.text.document()
    document.documentLayout().blockBoundingRect(document.lastBlock())
    assert document.lastBlock().layout().lineCount() == 1
    sheet.close()


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
