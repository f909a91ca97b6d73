"""Qt's own texts, numbers, dates and names of keys in the language that the program speaks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from musicgen_desktop.domain.text import tr


def speak_qt(application: QCoreApplication, language: str) -> None:
    """Let Qt speak ``language``, a code like "de", from now on; buttons of its dialogs among others."""
    system = QLocale.system()
    # A Swiss who reads German keeps the numbers of Switzerland.
    QLocale.setDefault(system if system.name().partition("_")[0] == language else QLocale(language))
    texts = QTranslator(application)
    if texts.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(texts)
        application.installTranslator(KeyNames(application))


class KeyNames(QTranslator):
    """Keys as keyboards and the program's texts name them, which Qt does not in every language."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names = {
            "Ctrl": tr("Ctrl"),
            "Shift": tr("Shift"),
            "Return": tr("Enter"),
            "Enter": tr("Enter"),
            "Esc": tr("Esc"),
            "Tab": tr("Tab"),
            "Space": tr("Space"),
            "Del": tr("Del"),
            "Ins": tr("Ins"),
            "Home": tr("Home"),
            "End": tr("End"),
            "Up": tr("Up"),
            "Down": tr("Down"),
            "Left": tr("Left"),
            "Right": tr("Right"),
            "PgUp": tr("PgUp"),
            "PgDown": tr("PgDown"),
        }

    def isEmpty(self) -> bool:
        """No."""
        return False

    def translate(self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """See ``QTranslator``; of a key alone."""
        return self._names.get(source_text) if context == "QShortcut" else None
