"""Qt's own texts, numbers and dates in the language that the program speaks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


def speak_qt(application: QCoreApplication, language: str) -> None:
    """Let Qt speak ``language``, a code like "de", from now on; buttons of its dialogs among others."""
    system = QLocale.system()
    # A Swiss who reads German keeps the numbers of Switzerland.
    QLocale.setDefault(system if system.name().partition("_")[0] == language else QLocale(language))
    texts = QTranslator(application)
    if texts.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(texts)
