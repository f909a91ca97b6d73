import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

# Far more than None and True have references in a program with Qt alone.
SCRIPT = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
from musicgen_desktop.services.immortal_singletons import make_singletons_immortal

class Speaker(QObject):
    said = Signal(object)

make_singletons_immortal()
make_singletons_immortal()
app = QCoreApplication([])
speaker = Speaker()
for _ in range(100_000):
    speaker.said.emit("x")
    app.processEvents()
print("alive")
"""


def test_a_hundred_thousand_signals_do_not_end_the_process():
    done = subprocess.run([sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
