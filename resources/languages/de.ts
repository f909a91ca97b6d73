<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> bars</source>
        <translation> Takte</translation>
    </message>
    <message>
        <source> bpm</source>
        <translation> bpm</translation>
    </message>
    <message>
        <source> loop</source>
        <translation> Loop</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> st</source>
        <translation> HT</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>&amp;Clip</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>(kept)</source>
        <translation>(behalten)</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>(fehlt)</translation>
    </message>
    <message>
        <source>(take {number})</source>
        <translation>(Take {number})</translation>
    </message>
    <message>
        <source>({start}-{stop} s)</source>
        <translation>({start}–{stop} s)</translation>
    </message>
    <message>
        <source>+{count}</source>
        <translation>+{count}</translation>
    </message>
    <message>
        <source>--bpm and --beats-per-bar are for loops of whole bars.</source>
        <translation>--bpm und --beats-per-bar gehören zu Loops aus ganzen Takten.</translation>
    </message>
    <message>
        <source>--forget takes a tag from all clips.</source>
        <translation>--forget nimmt allen Clips ein Schlagwort.</translation>
    </message>
    <message>
        <source>--from and --to need a file.</source>
        <translation>--from und --to brauchen eine Datei.</translation>
    </message>
    <message>
        <source>--rename and --forget are about all clips.</source>
        <translation>--rename und --forget gelten für alle Clips.</translation>
    </message>
    <message>
        <source>--tries is for --until-tempo.</source>
        <translation>--tries gehört zu --until-tempo.</translation>
    </message>
    <message>
        <source>--zip is for bundles, not for single files.</source>
        <translation>--zip ist für Bündel, nicht für einzelne Dateien.</translation>
    </message>
    <message>
        <source>-70 to 0 LUFS, peak, off</source>
        <translation>-70 bis 0 LUFS, peak, off</translation>
    </message>
    <message>
        <source>.</source>
        <comment>decimal mark</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>/ {made} of {total}</source>
        <translation>/ {made} von {total}</translation>
    </message>
    <message>
        <source>/ {total}</source>
        <translation>/ {total}</translation>
    </message>
    <message>
        <source>0 to {high}; the same seed makes the same music (default: a new one)</source>
        <translation>0 bis {high}; derselbe Seed macht dieselbe Musik (Vorgabe: ein neuer)</translation>
    </message>
    <message>
        <source>0.1 (safe) to 2 (wild)</source>
        <translation>0.1 (sicher) bis 2 (wild)</translation>
    </message>
    <message>
        <source>1 bar</source>
        <translation>1 Takt</translation>
    </message>
    <message>
        <source>1 of 2</source>
        <translation>1 von 2</translation>
    </message>
    <message>
        <source>1, 2, 4, 8 … as it fits</source>
        <translation>1, 2, 4, 8 … wie es passt</translation>
    </message>
    <message>
        <source>110 to 130 bpm</source>
        <translation>110 bis 130 bpm</translation>
    </message>
    <message>
        <source>2 of 2</source>
        <translation>2 von 2</translation>
    </message>
    <message>
        <source>30 s of it are heard at most.</source>
        <translation>Höchstens 30 s davon werden gehört.</translation>
    </message>
    <message>
        <source>50 Hz hum</source>
        <translation>50-Hz-Brummen</translation>
    </message>
    <message>
        <source>60 Hz hum</source>
        <translation>60-Hz-Brummen</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>8 bits on the CPU</source>
        <translation>8 Bit auf der CPU</translation>
    </message>
    <message>
        <source>90 to 110 bpm</source>
        <translation>90 bis 110 bpm</translation>
    </message>
    <message>
        <source>A bar begins at the playhead</source>
        <translation>Am Abspielkopf beginnt ein Takt</translation>
    </message>
    <message>
        <source>A bar begins at the playhead (Shift+D).</source>
        <translation>Am Abspielkopf beginnt ein Takt (Umschalt+D).</translation>
    </message>
    <message>
        <source>A brace in the name has no partner.</source>
        <translation>Eine geschweifte Klammer im Namen hat kein Gegenstück.</translation>
    </message>
    <message>
        <source>A click opens a clip; the arrow keys walk through the tree, Enter opens.</source>
        <translation>Ein Klick öffnet einen Clip; die Pfeiltasten gehen durch den Baum, Enter öffnet.</translation>
    </message>
    <message>
        <source>A click opens, Enter plays, F2 renames, Del drops to the trash; Ctrl+Z brings back.</source>
        <translation>Klick öffnet, Enter spielt, F2 benennt um, Entf legt in den Papierkorb; Strg+Z holt zurück.</translation>
    </message>
    <message>
        <source>A clip of full length …</source>
        <translation>Ein Clip von voller Länge …</translation>
    </message>
    <message>
        <source>A clip that was kept is not found again.</source>
        <translation>Ein Clip, der aufbewahrt wurde, ist nicht wiederzufinden.</translation>
    </message>
    <message>
        <source>A clip that was kept sounds different.</source>
        <translation>Ein Clip, der aufbewahrt wurde, klingt anders.</translation>
    </message>
    <message>
        <source>A fault in the program ended this job: {fault}</source>
        <translation>Ein Programmfehler hat diesen Auftrag beendet: {fault}</translation>
    </message>
    <message>
        <source>A fault in the program: {fault}</source>
        <translation>Ein Programmfehler: {fault}</translation>
    </message>
    <message>
        <source>A few letters of it. Arrows choose, Enter runs it, Esc closes.</source>
        <translation>Ein paar Buchstaben davon. Pfeile wählen, Enter führt aus, Esc schließt.</translation>
    </message>
    <message>
        <source>A few pages with pictures.</source>
        <translation>Ein paar Seiten mit Bildern.</translation>
    </message>
    <message>
        <source>A good balance: clearer instruments and steadier rhythm than Small, at about a quarter of its speed.</source>
        <translation>Gut ausgewogen: klarere Instrumente und stetigerer Rhythmus als Small, bei etwa einem Viertel des Tempos.</translation>
    </message>
    <message>
        <source>A loop begins by itself, has one prompt and no ending.</source>
        <translation>Ein Loop beginnt von selbst, hat einen Prompt und keinen Schluss.</translation>
    </message>
    <message>
        <source>A loop has no ending.</source>
        <translation>Ein Loop hat keinen Schluss.</translation>
    </message>
    <message>
        <source>A melody checkpoint hears one of twelve notes at each moment and knows no octaves; a tune shorter than 30 s is heard again and again.</source>
        <translation>Ein Melodie-Checkpoint hört in jedem Moment einen von zwölf Tönen und kennt keine Oktaven; eine Melodie unter 30 s wird immer wieder gehört.</translation>
    </message>
    <message>
        <source>A name that no other preset has. Enter keeps it, Esc does not.</source>
        <translation>Ein Name, den kein anderes Preset hat. Enter behält ihn, Esc nicht.</translation>
    </message>
    <message>
        <source>A name that none of the program&apos;s own presets has. Enter keeps it, Esc does not.</source>
        <translation>Ein Name, den keines der mitgelieferten Presets hat. Enter behält ihn, Esc nicht.</translation>
    </message>
    <message>
        <source>A new job is heard as soon as it has sound, unless something else is playing.</source>
        <translation>Ein neuer Auftrag ist zu hören, sobald er Klang hat, wenn nichts anderes spielt.</translation>
    </message>
    <message>
        <source>A newer program may have written it: save the tokenizer again with Transformers {version}, or use the one of the checkpoint that was trained.</source>
        <translation>Vielleicht hat ihn ein neueres Programm geschrieben: den Tokenizer mit Transformers {version} neu speichern oder den des trainierten Checkpoints verwenden.</translation>
    </message>
    <message>
        <source>A recording that was cut off has been kept: {name}.</source>
        <translation>Eine abgebrochene Aufnahme wurde gerettet: {name}.</translation>
    </message>
    <message>
        <source>A region that is made anew has one prompt, no sections.</source>
        <translation>Ein Bereich, der neu gemacht wird, hat einen Prompt und keine Abschnitte.</translation>
    </message>
    <message>
        <source>A search of the same name is replaced.</source>
        <translation>Eine Suche gleichen Namens wird ersetzt.</translation>
    </message>
    <message>
        <source>A second start did not reach the first.</source>
        <translation>Ein zweiter Start hat den ersten nicht erreicht.</translation>
    </message>
    <message>
        <source>A semitone higher</source>
        <translation>Einen Halbton höher</translation>
    </message>
    <message>
        <source>A semitone higher, lower</source>
        <translation>Einen Halbton höher, tiefer</translation>
    </message>
    <message>
        <source>A semitone higher: all, or what is chosen (Ctrl+Up).</source>
        <translation>Einen Halbton höher: alles oder das Ausgewählte (Strg+Auf).</translation>
    </message>
    <message>
        <source>A semitone lower</source>
        <translation>Einen Halbton tiefer</translation>
    </message>
    <message>
        <source>A semitone lower: all, or what is chosen (Ctrl+Down).</source>
        <translation>Einen Halbton tiefer: alles oder das Ausgewählte (Strg+Ab).</translation>
    </message>
    <message>
        <source>A sound at half its speed is not twice as long.</source>
        <translation>Ein Klang bei halber Geschwindigkeit ist nicht doppelt so lang.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Schlagwort braucht einen Namen.</translation>
    </message>
    <message>
        <source>A tag, then Enter</source>
        <translation>Ein Schlagwort, dann Enter</translation>
    </message>
    <message>
        <source>A take that misses them is stretched and transposed into a clip of its own; the take stays.</source>
        <translation>Ein Take, der sie verfehlt, wird gedehnt und transponiert zu einem eigenen Clip; der Take bleibt.</translation>
    </message>
    <message>
        <source>A token is one word of letters and digits: hf_…</source>
        <translation>Ein Token ist ein Wort aus Buchstaben und Ziffern: hf_…</translation>
    </message>
    <message>
        <source>A worker on {host} was lost; others do its work.</source>
        <translation>Ein Arbeitsprozess auf {host} ging verloren; andere übernehmen seine Arbeit.</translation>
    </message>
    <message>
        <source>A/B, side by side, versus</source>
        <translation>A/B, nebeneinander, gegen</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>AKTION</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>ARCHIVE</source>
        <translation>ARCHIV</translation>
    </message>
    <message>
        <source>About MusicGen Desktop</source>
        <translation>Über MusicGen Desktop</translation>
    </message>
    <message>
        <source>Above other windows</source>
        <translation>Über anderen Fenstern</translation>
    </message>
    <message>
        <source>Accept and install</source>
        <translation>Zustimmen und installieren</translation>
    </message>
    <message>
        <source>Accept, go online and install</source>
        <translation>Zustimmen, online gehen und installieren</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugangstoken</translation>
    </message>
    <message>
        <source>Add --accept-license if you accept it.</source>
        <translation>--accept-license hinzufügen, um ihr zuzustimmen.</translation>
    </message>
    <message>
        <source>Add --index with its address, the one that pip uses.</source>
        <translation>--index mit seiner Adresse hinzufügen, der, die pip verwendet.</translation>
    </message>
    <message>
        <source>Add --online to use the network this once. Without a network, use: checkpoints import.</source>
        <translation>--online hinzufügen, um das Netz dieses eine Mal zu nutzen. Ohne Netz: checkpoints import.</translation>
    </message>
    <message>
        <source>Add --yes to remove it.</source>
        <translation>--yes hinzufügen, um ihn zu entfernen.</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Abschnitt hinzufügen</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Add {takes} to the queue</source>
        <translation>{takes} einreihen</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>{what} einreihen</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All checkpoints: yours, and those that can be installed.</source>
        <translation>Alle Checkpoints: die vorhandenen und die, die sich installieren lassen.</translation>
    </message>
    <message>
        <source>All chosen tags become the one that was chosen last.</source>
        <translation>Alle gewählten Schlagwörter werden zu dem zuletzt gewählten.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All files of {title} are as they should be.</source>
        <translation>Alle Dateien von {title} sind so, wie sie sein sollen.</translation>
    </message>
    <message>
        <source>All of it is kept.</source>
        <translation>Alles davon bleibt erhalten.</translation>
    </message>
    <message>
        <source>All of these presets are here already.</source>
        <translation>Alle diese Presets sind schon da.</translation>
    </message>
    <message>
        <source>All of these words, as they begin; &quot;words in quotes&quot; together; -word for those without it; bpm:118-124, bpm:&gt;140, key:am or key:minor for what was measured (Ctrl+F).</source>
        <translation>Alle diese Wörter, nach ihrem Anfang; &quot;Wörter in Anführungszeichen&quot; zusammen; -Wort für das ohne es; bpm:118-124, bpm:&gt;140, key:am oder key:minor für das, was gemessen wurde (Strg+F).</translation>
    </message>
    <message>
        <source>All that is set below, by its name.</source>
        <translation>Alles unten Eingestellte, nach seinem Namen.</translation>
    </message>
    <message>
        <source>All words: styles, instruments, moods, eras, tempos, keys, uses.</source>
        <translation>Alle Wörter: Stile, Instrumente, Stimmungen, Epochen, Tempi, Tonarten, Zwecke.</translation>
    </message>
    <message>
        <source>Allow it in the checkpoint settings, or import the checkpoint from a folder or a stick.</source>
        <translation>In den Checkpoint-Einstellungen erlauben oder den Checkpoint aus einem Ordner oder von einem Stick importieren.</translation>
    </message>
    <message>
        <source>Allow it in the system&apos;s privacy settings, then try again.</source>
        <translation>In den Datenschutzeinstellungen des Systems erlauben, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Alt+← → ↑ ↓</source>
        <translation>Alt+← → ↑ ↓</translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <translation>Alt+↑, Alt+↓</translation>
    </message>
    <message>
        <source>An exported clip holds no sound.</source>
        <translation>Ein exportierter Clip enthält keinen Klang.</translation>
    </message>
    <message>
        <source>An offline music sketchpad. Without a command it opens the window.</source>
        <translation>Ein Skizzenblock für Musik, offline. Ohne Befehl öffnet er das Fenster.</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Und {count} weitere.</translation>
    </message>
    <message>
        <source>Another completion, none</source>
        <translation>Andere Ergänzung, keine</translation>
    </message>
    <message>
        <source>Another number of takes, or the same seed, for this once; several prompts at once.</source>
        <translation>Andere Zahl von Takes oder derselbe Seed, nur dieses Mal; mehrere Prompts auf einmal.</translation>
    </message>
    <message>
        <source>Another program is using the library&apos;s database.</source>
        <translation>Ein anderes Programm verwendet die Datenbank der Bibliothek.</translation>
    </message>
    <message>
        <source>Another program is using {name}.</source>
        <translation>Ein anderes Programm verwendet {name}.</translation>
    </message>
    <message>
        <source>Another program may be using it; close that, or choose another.</source>
        <translation>Vielleicht verwendet es ein anderes Programm: dieses schließen oder etwas anderes wählen.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Apple (MPS)</source>
        <translation>Apple (MPS)</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>Apple-GPU</translation>
    </message>
    <message>
        <source>Arrow keys walk, Enter or a click opens a clip, Space plays it.</source>
        <translation>Pfeiltasten wandern, Enter oder Klick öffnet einen Clip, Leertaste spielt ihn.</translation>
    </message>
    <message>
        <source>Arrows and the page keys scroll.</source>
        <translation>Pfeile und Bild-Tasten scrollen.</translation>
    </message>
    <message>
        <source>Arrows choose; with Shift several.</source>
        <translation>Pfeile wählen; mit Umschalt mehrere.</translation>
    </message>
    <message>
        <source>As a spectrogram.</source>
        <translation>Als Spektrogramm.</translation>
    </message>
    <message>
        <source>As heard</source>
        <translation>Wie gehört</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>As made; as loud to the ear as streaming, podcasts or broadcasting ask; or as loud as it can be.</source>
        <translation>Wie gemacht; so laut, wie Streaming, Podcasts oder Rundfunk es verlangen; oder so laut wie möglich.</translation>
    </message>
    <message>
        <source>As measured</source>
        <translation>Wie gemessen</translation>
    </message>
    <message>
        <source>Ask for a loop: so many bars at a tempo.</source>
        <translation>Um einen Loop bitten: so viele Takte in einem Tempo.</translation>
    </message>
    <message>
        <source>Ask for bars or for seconds.</source>
        <translation>Takte oder Sekunden angeben.</translation>
    </message>
    <message>
        <source>Ask for fewer, or divide it among several packs.</source>
        <translation>Weniger verlangen oder auf mehrere Pakete verteilen.</translation>
    </message>
    <message>
        <source>Ask for seconds again.</source>
        <translation>Wieder Sekunden angeben.</translation>
    </message>
    <message>
        <source>Ask for seconds, or leave out what it goes on from, the sections and the ending.</source>
        <translation>Sekunden angeben oder das weglassen, woran angeknüpft wird, die Abschnitte und den Schluss.</translation>
    </message>
    <message>
        <source>Ask for this once more, with another seed: other takes of the same idea (Ctrl+D).</source>
        <translation>Noch einmal anfragen, mit anderem Seed: andere Takes derselben Idee (Strg+D).</translation>
    </message>
    <message>
        <source>Ask whether there is a newer version of it.</source>
        <translation>Nachsehen, ob es eine neuere Version davon gibt.</translation>
    </message>
    <message>
        <source>Asking what there is</source>
        <translation>Angebot wird abgefragt</translation>
    </message>
    <message>
        <source>At the bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>Tonausgabe</translation>
    </message>
    <message>
        <source>Audio outputs</source>
        <translation>Tonausgaben</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic finds out while it makes music; fewer leave cores to your DAW. Holds from the next job on.</source>
        <translation>Automatisch findet es beim Musikmachen heraus; weniger lassen der DAW Kerne. Gilt ab dem nächsten Auftrag.</translation>
    </message>
    <message>
        <source>Automatic takes the fastest that computes right.</source>
        <translation>Automatisch nimmt das schnellste, das richtig rechnet.</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>NACH</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back the library up into one file</source>
        <translation>Die Bibliothek in eine Datei sichern</translation>
    </message>
    <message>
        <source>Back the library up…</source>
        <translation>Bibliothek sichern…</translation>
    </message>
    <message>
        <source>Back to one clip</source>
        <translation>Zurück zu einem Clip</translation>
    </message>
    <message>
        <source>Back to the big window</source>
        <translation>Zurück zum großen Fenster</translation>
    </message>
    <message>
        <source>Back to the big window (Esc).</source>
        <translation>Zurück zum großen Fenster (Esc).</translation>
    </message>
    <message>
        <source>Back to the music (Esc).</source>
        <translation>Zurück zur Musik (Esc).</translation>
    </message>
    <message>
        <source>Back to the one that is heard (Esc).</source>
        <translation>Zurück zu dem, der zu hören ist (Esc).</translation>
    </message>
    <message>
        <source>Back to the start (Home).</source>
        <translation>Zurück zum Anfang (Pos1).</translation>
    </message>
    <message>
        <source>Back to {default}</source>
        <translation>Zurück zu {default}</translation>
    </message>
    <message>
        <source>Backing the library up</source>
        <translation>Bibliothek wird gesichert</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Backups of a library ({suffixes})</source>
        <translation>Sicherungen einer Bibliothek ({suffixes})</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Bar starts here</source>
        <translation>Takt beginnt hier</translation>
    </message>
    <message>
        <source>Bar {bar}, beat {beat}.</source>
        <translation>Takt {bar}, Schlag {beat}.</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>Bars of a loop</source>
        <translation>Takte eines Loops</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Bass</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>Schläge</translation>
    </message>
    <message>
        <source>Beats a minute of the new clip; a dash leaves the tempo.</source>
        <translation>Schläge pro Minute des neuen Clips; ein Strich lässt das Tempo.</translation>
    </message>
    <message>
        <source>Beats a minute of this clip.</source>
        <translation>Schläge je Minute in diesem Clip.</translation>
    </message>
    <message>
        <source>Beats per minute of the clicks.</source>
        <translation>Schläge des Klicks pro Minute.</translation>
    </message>
    <message>
        <source>Before the first bar.</source>
        <translation>Vor dem ersten Takt.</translation>
    </message>
    <message>
        <source>Begin at once, or after one bar of clicks. Use headphones if the clicks are heard in the recording.</source>
        <translation>Sofort beginnen oder nach einem Takt Klick. Kopfhörer benutzen, wenn der Klick in der Aufnahme zu hören ist.</translation>
    </message>
    <message>
        <source>Begin no further job; the one that runs is made to its end.</source>
        <translation>Keinen weiteren Auftrag beginnen; der laufende wird zu Ende gemacht.</translation>
    </message>
    <message>
        <source>Begin the next job.</source>
        <translation>Den nächsten Auftrag beginnen.</translation>
    </message>
    <message>
        <source>Begin with nothing again.</source>
        <translation>Wieder mit nichts beginnen.</translation>
    </message>
    <message>
        <source>Beginning of the part</source>
        <translation>Anfang des Teils</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Beside “{panel}”</source>
        <translation>Neben „{panel}“</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>Beste verfügbare</translation>
    </message>
    <message>
        <source>Best cannot be told from the original. The numbers are mp3&apos;s bit rate, in kilobits a second.</source>
        <translation>„Beste“ ist vom Original nicht zu unterscheiden. Die Zahlen sind die Bitrate von mp3 in Kilobit pro Sekunde.</translation>
    </message>
    <message>
        <source>Bit for bit the same: {same}.</source>
        <translation>Bit für Bit gleich: {same}.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>Hier abzweigen</translation>
    </message>
    <message>
        <source>Branch within its first {most} minutes.</source>
        <translation>Innerhalb der ersten {most} Minuten abzweigen.</translation>
    </message>
    <message>
        <source>Brighter spectrogram</source>
        <translation>Spektrogramm heller</translation>
    </message>
    <message>
        <source>Bring a part of it at a time.</source>
        <translation>Immer nur einen Teil davon holen.</translation>
    </message>
    <message>
        <source>Bring another panel to the front; drag one to another side or out of the window.</source>
        <translation>Ein anderes Feld nach vorn holen; eines auf eine andere Seite oder aus dem Fenster ziehen.</translation>
    </message>
    <message>
        <source>Bring back the sections as they were before.</source>
        <translation>Die Abschnitte von vorher zurückholen.</translation>
    </message>
    <message>
        <source>Bring it back first (undo), or start from another clip.</source>
        <translation>Zuerst zurückholen (rückgängig) oder von einem anderen Clip ausgehen.</translation>
    </message>
    <message>
        <source>Bring to tempo and key…</source>
        <translation>In Tempo und Tonart bringen …</translation>
    </message>
    <message>
        <source>Bring what was noted meanwhile.</source>
        <translation>Holen, was inzwischen notiert wurde.</translation>
    </message>
    <message numerus="yes">
        <source>Bring {count} clip to tempo and key</source>
        <comment>Bring {count} clips to tempo and key</comment>
        <translation>
            <numerusform>{count} Clip in Tempo und Tonart bringen</numerusform>
            <numerusform>{count} Clips in Tempo und Tonart bringen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring “{title}” to tempo and key</source>
        <translation>„{title}“ in Tempo und Tonart bringen</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>COLOUR</source>
        <translation>FARBE</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>CPU: the graphics card computes wrongly.</source>
        <translation>CPU: die Grafikkarte rechnet falsch.</translation>
    </message>
    <message>
        <source>CPU: the graphics card&apos;s memory is too small.</source>
        <translation>CPU: der Speicher der Grafikkarte ist zu klein.</translation>
    </message>
    <message>
        <source>CPU: the only device here that computes in {precision}.</source>
        <translation>CPU: das einzige Gerät hier, das mit {precision} rechnet.</translation>
    </message>
    <message>
        <source>CPU: {why}.</source>
        <translation>CPU: {why}.</translation>
    </message>
    <message>
        <source>CUDA pack</source>
        <translation>CUDA-Paket</translation>
    </message>
    <message>
        <source>CUDA pack for NVIDIA cards</source>
        <translation>CUDA-Paket für NVIDIA-Karten</translation>
    </message>
    <message>
        <source>CUDA pack for NVIDIA cards…</source>
        <translation>CUDA-Paket für NVIDIA-Karten…</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Call the one that is to play model.safetensors.</source>
        <translation>Das, welches spielen soll, model.safetensors nennen.</translation>
    </message>
    <message>
        <source>Came with the program. Once dropped to the trash (Del) it stays away.</source>
        <translation>Kam mit dem Programm. Einmal im Papierkorb (Entf), bleibt es weg.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Cancelled; everything is as it was before.</source>
        <translation>Abgebrochen; alles ist wie vorher.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Change nothing in this job; it keeps its place.</source>
        <translation>Nichts an diesem Auftrag ändern; er behält seinen Platz.</translation>
    </message>
    <message>
        <source>Change prompt and parameters of this job; it keeps its place in the queue (Enter).</source>
        <translation>Prompt und Parameter dieses Auftrags ändern; er behält seinen Platz in der Warteschlange (Enter).</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>Tastenkürzel ändern…</translation>
    </message>
    <message>
        <source>Change the length of a section, or the whole length.</source>
        <translation>Die Länge eines Abschnitts oder die ganze Länge ändern.</translation>
    </message>
    <message>
        <source>Change the permissions of the file.</source>
        <translation>Die Rechte der Datei ändern.</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>Geänderte Einstellungen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Chec&amp;kpoints</source>
        <translation>Chec&amp;kpoints</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check both in the checkpoint settings.</source>
        <translation>Beide in den Checkpoint-Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>Dateien prüfen</translation>
    </message>
    <message>
        <source>Check that the disk of the library is there and may be written.</source>
        <translation>Prüfen, ob der Datenträger der Bibliothek da und beschreibbar ist.</translation>
    </message>
    <message>
        <source>Check the access token in the checkpoint settings, or leave it empty.</source>
        <translation>Das Zugangstoken in den Checkpoint-Einstellungen prüfen oder leer lassen.</translation>
    </message>
    <message>
        <source>Check the address in the checkpoint settings; in a hotel or company network, log in there first.</source>
        <translation>Die Adresse in den Checkpoint-Einstellungen prüfen; im Hotel oder Firmennetz zuerst dort anmelden.</translation>
    </message>
    <message>
        <source>Check the address of the Hub in the checkpoint settings; a mirror may lack this checkpoint.</source>
        <translation>Die Adresse des Hubs in den Checkpoint-Einstellungen prüfen; einem Spiegelserver kann dieser Checkpoint fehlen.</translation>
    </message>
    <message>
        <source>Check the clock of this computer, the network you are in and the address of the Hub.</source>
        <translation>Die Uhr dieses Rechners, das Netz und die Adresse des Hubs prüfen.</translation>
    </message>
    <message>
        <source>Check the disk, or choose another file.</source>
        <translation>Den Datenträger prüfen oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>Check the disk, or choose another one.</source>
        <translation>Den Datenträger prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Bibliothek prüfen</translation>
    </message>
    <message>
        <source>Check the library…</source>
        <translation>Bibliothek prüfen…</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Name und Ordner prüfen.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and the disk.</source>
        <translation>Die Rechte der Datei und den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Check the proxy in the checkpoint settings.</source>
        <translation>Den Proxy in den Checkpoint-Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation>Diese Installation prüfen</translation>
    </message>
    <message>
        <source>Check this installation…</source>
        <translation>Diese Installation prüfen…</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Checking the checkpoint</source>
        <translation>Der Checkpoint wird geprüft</translation>
    </message>
    <message>
        <source>Checking the checkpoint&apos;s files</source>
        <translation>Die Dateien des Checkpoints werden geprüft</translation>
    </message>
    <message>
        <source>Checking; this takes up to two minutes. A window may open and close by itself.</source>
        <translation>Prüfung läuft, bis zu zwei Minuten. Dabei kann sich von selbst ein Fenster öffnen und schließen.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Checkpoint manager</source>
        <translation>Checkpoint-Verwaltung</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Checkpoints ({suffixes})</source>
        <translation>Checkpoints ({suffixes})</translation>
    </message>
    <message>
        <source>Checkpoints are kept in {folder} now.</source>
        <translation>Checkpoints liegen jetzt in {folder}.</translation>
    </message>
    <message>
        <source>Checkpoints…</source>
        <translation>Checkpoints…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose a beginning and an end within it.</source>
        <translation>Anfang und Ende innerhalb davon wählen.</translation>
    </message>
    <message>
        <source>Choose a checkpoint without melody, or use the sound as a melody.</source>
        <translation>Einen Checkpoint ohne Melodie wählen oder den Klang als Melodie verwenden.</translation>
    </message>
    <message>
        <source>Choose a checkpoint&apos;s folder, or an archive with one.</source>
        <translation>Den Ordner eines Checkpoints wählen oder ein Archiv mit einem.</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Eine Farbe wählen</translation>
    </message>
    <message>
        <source>Choose a file with one preset at least and {most} at most.</source>
        <translation>Eine Datei mit mindestens einem und höchstens {most} Presets wählen.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Eine Datei wählen.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk.</source>
        <translation>Einen Ordner auf einem anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>Choose a folder outside the library, best on another disk.</source>
        <translation>Einen Ordner außerhalb der Bibliothek wählen, am besten auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Choose a folder outside the old one.</source>
        <translation>Einen Ordner außerhalb des alten wählen.</translation>
    </message>
    <message>
        <source>Choose a folder that is empty or new.</source>
        <translation>Einen leeren oder neuen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose a folder with torch&apos;s CUDA wheels, or one that pip installed them into.</source>
        <translation>Einen Ordner mit den CUDA-Wheels von torch wählen oder einen, in den pip sie installiert hat.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Einen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose a melody checkpoint.</source>
        <translation>Einen Melodie-Checkpoint wählen.</translation>
    </message>
    <message>
        <source>Choose a part of it, or a speed nearer to its own.</source>
        <translation>Einen Teil davon wählen oder eine Geschwindigkeit näher an der eigenen.</translation>
    </message>
    <message>
        <source>Choose a part with notes in it; the drum channel does not count.</source>
        <translation>Einen Teil mit Noten darin wählen; der Schlagzeugkanal zählt nicht.</translation>
    </message>
    <message>
        <source>Choose a place at least {least} s behind its beginning.</source>
        <translation>Eine Stelle mindestens {least} s hinter seinem Anfang wählen.</translation>
    </message>
    <message>
        <source>Choose a place where music sounds.</source>
        <translation>Eine Stelle wählen, an der Musik klingt.</translation>
    </message>
    <message>
        <source>Choose a search that has a name.</source>
        <translation>Eine Suche wählen, die einen Namen hat.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Einen kürzeren Namen wählen.</translation>
    </message>
    <message>
        <source>Choose a sound or MIDI file</source>
        <translation>Klang- oder MIDI-Datei wählen</translation>
    </message>
    <message>
        <source>Choose another disk. The library is where it was.</source>
        <translation>Einen anderen Datenträger wählen. Die Bibliothek ist, wo sie war.</translation>
    </message>
    <message>
        <source>Choose another file, or a whole copy of it.</source>
        <translation>Eine andere Datei wählen oder eine vollständige Kopie davon.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>Einen anderen Ordner wählen oder dessen Rechte ändern.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose another name, or add --overwrite.</source>
        <translation>Einen anderen Namen wählen oder --overwrite hinzufügen.</translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation>Einen anderen Namen wählen oder Überschreiben erlauben.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Etwas anderes wählen.</translation>
    </message>
    <message>
        <source>Choose at least {least} s, better a bar.</source>
        <translation>Mindestens {least} s wählen, besser einen Takt.</translation>
    </message>
    <message>
        <source>Choose at least {least} s, better some seconds.</source>
        <translation>Mindestens {least} s wählen, besser einige Sekunden.</translation>
    </message>
    <message>
        <source>Choose at most {most} minutes of it.</source>
        <translation>Höchstens {most} Minuten davon wählen.</translation>
    </message>
    <message>
        <source>Choose it in the parameters, and go back to the music.</source>
        <translation>In den Parametern wählen und zurück zur Musik.</translation>
    </message>
    <message>
        <source>Choose one of them: {names}.</source>
        <translation>Einen davon wählen: {names}.</translation>
    </message>
    <message>
        <source>Choose one of these precisions: {precisions}, auto.</source>
        <translation>Eine dieser Genauigkeiten wählen: {precisions}, auto.</translation>
    </message>
    <message>
        <source>Choose one of those in the list.</source>
        <translation>Aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Choose one of: {devices}, auto.</source>
        <translation>Eines wählen: {devices}, auto.</translation>
    </message>
    <message>
        <source>Choose other keys for commands.</source>
        <translation>Andere Tasten für Befehle wählen.</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>Die Datei neu wählen.</translation>
    </message>
    <message>
        <source>Choose the folder in which it lies together with {names}.</source>
        <translation>Den Ordner wählen, in dem sie zusammen mit {names} liegt.</translation>
    </message>
    <message>
        <source>Choose the folder that holds config.json, a Hub cache, or an archive made by “Export”.</source>
        <translation>Den Ordner mit config.json wählen, einen Hub-Cache oder ein mit „Exportieren“ gemachtes Archiv.</translation>
    </message>
    <message>
        <source>Choose the one that is heard</source>
        <translation>Den wählen, der zu hören ist</translation>
    </message>
    <message>
        <source>Choose the one that is heard, and see which one it is (Enter).</source>
        <translation>Den wählen, der zu hören ist, und sehen, welcher es ist (Enter).</translation>
    </message>
    <message>
        <source>Choose the precision fp32 for it.</source>
        <translation>Dafür die Genauigkeit fp32 wählen.</translation>
    </message>
    <message>
        <source>Choose {fewest} to {most} clips to compare.</source>
        <translation>{fewest} bis {most} Clips zum Vergleichen wählen.</translation>
    </message>
    <message>
        <source>Choose, choose all</source>
        <translation>Auswählen, alles auswählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Chords</source>
        <translation>Akkorde</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alles leeren</translation>
    </message>
    <message>
        <source>Clear the source</source>
        <translation>Quelle entfernen</translation>
    </message>
    <message>
        <source>Click to hear it from there. Drag to mark a loop. Arrow keys move the playhead, [ and ] set the loop. Ctrl and the wheel, or + and −, zoom.</source>
        <translation>Ein Klick spielt von dort. Ziehen markiert einen Loop. Pfeiltasten bewegen den Abspielkopf, [ und ] setzen den Loop. Strg und das Rad oder + und − zoomen.</translation>
    </message>
    <message>
        <source>Click to hear it from there. Drag to move the marker, double-click to name it.</source>
        <translation>Ein Klick spielt von dort. Ziehen verschiebt die Marke, ein Doppelklick benennt sie.</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Clip {done} of {total}</source>
        <translation>Clip {done} von {total}</translation>
    </message>
    <message>
        <source>Clips made</source>
        <translation>Erzeugte Clips</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close every window of this program, then try again.</source>
        <translation>Alle Fenster dieses Programms schließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>Dort schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Close it there, or choose another name.</source>
        <translation>Dort schließen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller checkpoint.</source>
        <translation>Andere Programme schließen oder einen kleineren Checkpoint wählen.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a part of it.</source>
        <translation>Andere Programme schließen oder einen Teil davon wählen.</translation>
    </message>
    <message>
        <source>Close the guide (Esc).</source>
        <translation>Die Anleitung schließen (Esc).</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Das andere Programm schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Close the recorder</source>
        <translation>Rekorder schließen</translation>
    </message>
    <message>
        <source>Close the settings (Esc).</source>
        <translation>Die Einstellungen schließen (Esc).</translation>
    </message>
    <message>
        <source>Close this sheet (Esc).</source>
        <translation>Dieses Blatt schließen (Esc).</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colours of the window. “Like the system” changes with it.</source>
        <translation>Farben des Fensters. „Wie das System“ wechselt mit ihm.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Commands and their keys; arrows and the page keys scroll.</source>
        <translation>Befehle und ihre Tasten; Pfeile und Bild-Tasten scrollen.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Complete a word</source>
        <translation>Wort ergänzen</translation>
    </message>
    <message>
        <source>Connect it again or choose another one, then press play.</source>
        <translation>Wieder anschließen oder ein anderes wählen, dann auf Wiedergabe drücken.</translation>
    </message>
    <message>
        <source>Connect it again, or choose another one.</source>
        <translation>Wieder anschließen oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>Connect one; it is taken as soon as it is there.</source>
        <translation>Eines anschließen; es wird benutzt, sobald es da ist.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connection and folder…</source>
        <translation>Verbindung und Ordner…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Continue with another prompt</source>
        <translation>Mit anderem Prompt fortsetzen</translation>
    </message>
    <message>
        <source>Convert it with Transformers&apos; script convert_musicgen_transformers.py, and import the folder that it writes.</source>
        <translation>Mit dem Skript convert_musicgen_transformers.py von Transformers umwandeln und den Ordner importieren, den es schreibt.</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>Umwandeln</translation>
    </message>
    <message numerus="yes">
        <source>Copied as a sound file.</source>
        <comment>{count} clips copied as sound files.</comment>
        <translation>
            <numerusform>Als Klangdatei kopiert.</numerusform>
            <numerusform>{count} Clips als Klangdateien kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy a checkpoint in from this machine, or drop it on the window. No network is used.</source>
        <translation>Einen Checkpoint von diesem Rechner hereinkopieren oder auf das Fenster ziehen. Ohne Netz.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copy as a sound file</source>
        <translation>Als Klangdatei kopieren</translation>
    </message>
    <message>
        <source>Copy it again from where it came, or choose another.</source>
        <translation>Noch einmal von der Quelle kopieren oder etwas anderes wählen.</translation>
    </message>
    <message>
        <source>Copy it again from where it came.</source>
        <translation>Noch einmal von der Quelle kopieren.</translation>
    </message>
    <message>
        <source>Copy it again from where it was made.</source>
        <translation>Noch einmal von dort kopieren, wo es gemacht wurde.</translation>
    </message>
    <message>
        <source>Copy it again; or delete it, if the other files are as they should be.</source>
        <translation>Noch einmal kopieren; oder löschen, wenn die anderen Dateien in Ordnung sind.</translation>
    </message>
    <message>
        <source>Copy it into one file, for a machine without a network.</source>
        <translation>In eine Datei kopieren, für einen Rechner ohne Netz.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen entries, or all that are shown where none is chosen.</source>
        <translation>Die gewählten Einträge kopieren oder alle gezeigten, wo keiner gewählt ist.</translation>
    </message>
    <message>
        <source>Copy the library elsewhere, prove it, and use it there.</source>
        <translation>Die Bibliothek anderswohin kopieren, prüfen und dort verwenden.</translation>
    </message>
    <message>
        <source>Copy the missing files there too. The tokenizer is the same for all of Meta&apos;s checkpoints.</source>
        <translation>Die fehlenden Dateien auch dorthin kopieren. Der Tokenizer ist bei allen Checkpoints von Meta derselbe.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Den Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy them there again.</source>
        <translation>Noch einmal dorthin kopieren.</translation>
    </message>
    <message>
        <source>Copy these versions, to send them along.</source>
        <translation>Diese Versionen kopieren, um sie mitzuschicken.</translation>
    </message>
    <message>
        <source>Copy what was found, to send it along.</source>
        <translation>Den Befund kopieren, um ihn mitzuschicken.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copying and proving; then it is tried.</source>
        <translation>Kopieren und prüfen; dann wird es ausprobiert.</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Count a bar in before it plays</source>
        <translation>Vor der Wiedergabe einen Takt einzählen</translation>
    </message>
    <message>
        <source>Count bars and beats</source>
        <translation>Takte und Schläge zählen</translation>
    </message>
    <message>
        <source>Count in</source>
        <translation>Einzählen</translation>
    </message>
    <message>
        <source>Count-in</source>
        <translation>Einzähler</translation>
    </message>
    <message>
        <source>Counting in: {beat}</source>
        <translation>Einzählen: {beat}</translation>
    </message>
    <message>
        <source>Create the folder first, or choose another one.</source>
        <translation>Zuerst den Ordner anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Creative Commons Attribution-NonCommercial 4.0: you may use, change and share these weights for purposes that are not commercial, if you name Meta as their maker and keep the licence. You may not use them to earn money.</source>
        <translation>Creative Commons Namensnennung – Nicht kommerziell 4.0: Diese Gewichte dürfen für nicht kommerzielle Zwecke benutzt, verändert und weitergegeben werden, wenn Meta als Urheber genannt und die Lizenz beibehalten wird. Geld damit zu verdienen ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Strg+D</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Strg+P</translation>
    </message>
    <message>
        <source>Ctrl+S, Ctrl+Enter</source>
        <translation>Strg+S, Strg+Enter</translation>
    </message>
    <message>
        <source>Ctrl+Shift+← →, Ctrl+A</source>
        <translation>Strg+Umschalt+← →, Strg+A</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Strg+Z, Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>Ctrl+↑, Ctrl+↓</source>
        <translation>Strg+↑, Strg+↓</translation>
    </message>
    <message>
        <source>Cut out the part you need, at most an hour.</source>
        <translation>Den benötigten Teil herausschneiden, höchstens eine Stunde.</translation>
    </message>
    <message>
        <source>Cutting the loop</source>
        <translation>Schneidet den Loop</translation>
    </message>
    <message>
        <source>DAW bundle</source>
        <translation>DAW-Paket</translation>
    </message>
    <message>
        <source>DAY</source>
        <translation>TAG</translation>
    </message>
    <message>
        <source>Damaged: {names}.</source>
        <translation>Beschädigt: {names}.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Darker spectrogram</source>
        <translation>Spektrogramm dunkler</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete its files from this machine (Del).</source>
        <translation>Seine Dateien von diesem Rechner löschen (Entf).</translation>
    </message>
    <message>
        <source>Delete nothing.</source>
        <translation>Nichts löschen.</translation>
    </message>
    <message>
        <source>Delete the files of the cache now.</source>
        <translation>Die Dateien des Caches jetzt löschen.</translation>
    </message>
    <message>
        <source>Delete the pack; the processor goes on.</source>
        <translation>Das Paket löschen; der Prozessor macht weiter.</translation>
    </message>
    <message>
        <source>Delete what can be computed again. You are asked first.</source>
        <translation>Löschen, was sich neu berechnen lässt. Zuerst wird gefragt.</translation>
    </message>
    <message>
        <source>Delete {id} for good? Type yes: </source>
        <translation>{id} endgültig löschen? yes eintippen: </translation>
    </message>
    <message>
        <source>Describe it in the prompt and press Ctrl+Enter, or try one of these.</source>
        <translation>Im Prompt beschreiben und Strg+Enter drücken oder eines davon ausprobieren.</translation>
    </message>
    <message>
        <source>Describe music, one prompt a line: all of them are made, one after another</source>
        <translation>Musik beschreiben, ein Prompt pro Zeile: alle werden gemacht, einer nach dem anderen</translation>
    </message>
    <message>
        <source>Describe the music: style, instruments, mood, tempo</source>
        <translation>Die Musik beschreiben: Stil, Instrumente, Stimmung, Tempo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Device and speed</source>
        <translation>Gerät und Tempo</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard what is being made</source>
        <translation>Verwerfen, was gerade entsteht</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung ausblenden</translation>
    </message>
    <message>
        <source>Do it again (Ctrl+Shift+Z).</source>
        <translation>Wiederholen (Strg+Umschalt+Z).</translation>
    </message>
    <message>
        <source>Do you accept it? Type yes: </source>
        <translation>Zustimmen? yes eintippen: </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done. Undo takes it back.</source>
        <translation>Erledigt. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Double the tempo</source>
        <translation>Doppeltes Tempo</translation>
    </message>
    <message>
        <source>Double the tempo (Shift+H).</source>
        <translation>Doppeltes Tempo (Umschalt+H).</translation>
    </message>
    <message>
        <source>Doubles</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download the checkpoint again with the program that made this folder.</source>
        <translation>Den Checkpoint mit dem Programm, das diesen Ordner gemacht hat, neu herunterladen.</translation>
    </message>
    <message>
        <source>Drag it into another program, as a WAV file.</source>
        <translation>In ein anderes Programm ziehen, als WAV-Datei.</translation>
    </message>
    <message>
        <source>Drag over it to use another part, or drag an end. Click to hear it from there. An end that has the focus moves by arrow keys, finer with Shift; Space plays the part.</source>
        <translation>Darüber ziehen, um einen anderen Teil zu verwenden, oder ein Ende ziehen. Ein Klick spielt von dort. Ein Ende mit Fokus bewegen die Pfeiltasten, mit Umschalt feiner; Leertaste spielt den Teil.</translation>
    </message>
    <message>
        <source>Drag over the waveform, or press [ and ], then R makes what lies between anew.</source>
        <translation>Über die Wellenform ziehen oder [ und ] drücken; dann macht R neu, was dazwischen liegt.</translation>
    </message>
    <message>
        <source>Drag to draw; press a note to erase it. By keys: arrows and Space; F1 in the window lists all.</source>
        <translation>Ziehen zeichnet; eine Note anklicken löscht sie. Mit Tasten: Pfeile und Leertaste; F1 im Fenster zeigt alle.</translation>
    </message>
    <message>
        <source>Dragged out</source>
        <translation>Beim Herausziehen</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Draw a tune</source>
        <translation>Melodie malen</translation>
    </message>
    <message>
        <source>Draw a tune…</source>
        <translation>Melodie malen…</translation>
    </message>
    <message>
        <source>Draw or edit the tune…</source>
        <translation>Melodie zeichnen oder bearbeiten…</translation>
    </message>
    <message>
        <source>Draw or erase</source>
        <translation>Zeichnen oder löschen</translation>
    </message>
    <message>
        <source>Draw over the rows with the mouse, or go with the arrow keys and press Space.</source>
        <translation>Mit der Maus über die Reihen zeichnen oder mit den Pfeiltasten gehen und die Leertaste drücken.</translation>
    </message>
    <message>
        <source>Draw the tune that the music shall follow (Ctrl+T).</source>
        <translation>Die Melodie zeichnen, der die Musik folgen soll (Strg+T).</translation>
    </message>
    <message>
        <source>Drawn tune</source>
        <translation>Gezeichnete Melodie</translation>
    </message>
    <message>
        <source>Drop a sound, or choose a file…</source>
        <translation>Klang ablegen oder Datei wählen…</translation>
    </message>
    <message>
        <source>Drop either sounds or checkpoints, not both.</source>
        <translation>Entweder Klänge oder Checkpoints ablegen, nicht beides.</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>Drums are heard.</source>
        <translation>Schlagzeug ist zu hören.</translation>
    </message>
    <message>
        <source>Drums; none were asked for.</source>
        <translation>Schlagzeug, obwohl keines gewünscht war.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Dusty piano</source>
        <translation>Dusty piano</translation>
    </message>
    <message>
        <source>Each is the same as the first, bit for bit.</source>
        <translation>Alle sind wie die ersten, Bit für Bit.</translation>
    </message>
    <message>
        <source>Each line is a prompt of its own; Generate makes all of them, one after another.</source>
        <translation>Jede Zeile ist ein eigener Prompt; „Generieren“ macht alle, einen nach dem anderen.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up).</source>
        <translation>Früher (Alt+Auf).</translation>
    </message>
    <message>
        <source>Earlier prompts, when it is empty</source>
        <translation>Frühere Prompts, wenn es leer ist</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>Früher, später</translation>
    </message>
    <message>
        <source>Edit the tune</source>
        <translation>Melodie bearbeiten</translation>
    </message>
    <message>
        <source>Edit tune…</source>
        <translation>Melodie bearbeiten…</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty the cache</source>
        <translation>Cache leeren</translation>
    </message>
    <message>
        <source>Empty: anything.</source>
        <translation>Leer: irgendetwas.</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Leeren…</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>End it (Esc).</source>
        <translation>Beenden (Esc).</translation>
    </message>
    <message>
        <source>End of the part</source>
        <translation>Ende des Teils</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>End the program and start it again.</source>
        <translation>Das Programm beenden und neu starten.</translation>
    </message>
    <message>
        <source>End the program and start it again. What is being made is kept as far as it is.</source>
        <translation>Das Programm beenden und neu starten. Was gerade entsteht, bleibt, so weit es ist.</translation>
    </message>
    <message>
        <source>End the recording and keep nothing of it.</source>
        <translation>Die Aufnahme beenden und nichts davon behalten.</translation>
    </message>
    <message>
        <source>End the recording and use it (Shift+R).</source>
        <translation>Die Aufnahme beenden und verwenden (Umschalt+R).</translation>
    </message>
    <message>
        <source>End this, and delete what was copied.</source>
        <translation>Abbrechen und löschen, was kopiert wurde.</translation>
    </message>
    <message>
        <source>End this, and delete what was fetched.</source>
        <translation>Abbrechen und löschen, was geladen wurde.</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Ending. Press Ctrl-C again to leave at once.</source>
        <translation>Wird beendet. Noch einmal Strg-C drücken, um sofort zu gehen.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter changes the keys of the chosen command, Del takes them away.</source>
        <translation>Enter ändert die Tasten des gewählten Befehls, Entf nimmt sie weg.</translation>
    </message>
    <message>
        <source>Enter gives it to all of the clips. Tags that are in use are offered.</source>
        <translation>Enter gibt es allen Clips. Benutzte Schlagwörter werden angeboten.</translation>
    </message>
    <message>
        <source>Enter one as http://host:port in the checkpoint settings, or leave the field empty.</source>
        <translation>Einen als http://host:port in den Checkpoint-Einstellungen eintragen oder das Feld leer lassen.</translation>
    </message>
    <message>
        <source>Enter one that begins with https://, or leave the field empty for the Hub itself.</source>
        <translation>Eine eintragen, die mit https:// beginnt, oder das Feld für den Hub selbst leer lassen.</translation>
    </message>
    <message>
        <source>Enter shows the clips of a tag, F2 changes its name, Del takes it away.</source>
        <translation>Enter zeigt die Clips eines Schlagworts, F2 ändert seinen Namen, Entf nimmt es weg.</translation>
    </message>
    <message>
        <source>Entries of the log, the newest first</source>
        <translation>Einträge des Protokolls, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Erase all notes; undo brings them back.</source>
        <translation>Alle Noten löschen; Rückgängig holt sie zurück.</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Es löschen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Every parameter back to its default; prompt and seed stay.</source>
        <translation>Alle Parameter zurück auf die Vorgabe; Prompt und Seed bleiben.</translation>
    </message>
    <message>
        <source>Every take you make is kept here, with all it takes to make it again.</source>
        <translation>Jeder Take bleibt hier, mit allem, was nötig ist, um ihn neu zu erzeugen.</translation>
    </message>
    <message>
        <source>Everything else works. In a DAW the exported sound can be stretched as well.</source>
        <translation>Alles andere geht. In einer DAW lässt sich der exportierte Klang ebenfalls dehnen.</translation>
    </message>
    <message>
        <source>Everything runs on this machine.</source>
        <translation>Alles läuft auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Everything that was found is mended: {mended} of {found}.</source>
        <translation>Alles Gefundene ist repariert: {mended} von {found}.</translation>
    </message>
    <message>
        <source>Everything works here.</source>
        <translation>Hier funktioniert alles.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 it cannot be done as asked, 2 wrong usage, 3 a bug, 130 cancelled.</source>
        <translation>Exit-Status: 0 fertig, 1 so nicht möglich, 2 falscher Aufruf, 3 ein Programmfehler, 130 abgebrochen.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export MIDI…</source>
        <translation>MIDI exportieren…</translation>
    </message>
    <message>
        <source>Export a DAW bundle…</source>
        <translation>DAW-Paket exportieren…</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Export it again as a standard MIDI file of type 0 or 1.</source>
        <translation>Noch einmal als Standard-MIDI-Datei vom Typ 0 oder 1 exportieren.</translation>
    </message>
    <message>
        <source>Export the sections</source>
        <translation>Abschnitte exportieren</translation>
    </message>
    <message>
        <source>Export the sound, or mend the library and start the program again.</source>
        <translation>Den Klang exportieren oder die Bibliothek reparieren und das Programm neu starten.</translation>
    </message>
    <message>
        <source>Export your presets</source>
        <translation>Presets exportieren</translation>
    </message>
    <message>
        <source>Export your presets…</source>
        <translation>Presets exportieren…</translation>
    </message>
    <message>
        <source>Export {count} clips</source>
        <translation>{count} Clips exportieren</translation>
    </message>
    <message>
        <source>Export {title}</source>
        <translation>{title} exportieren</translation>
    </message>
    <message>
        <source>Export “{title}”</source>
        <translation>„{title}“ exportieren</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Exporting: {done} of {count} file is there.</source>
        <comment>Exporting: {done} of {count} files are there.</comment>
        <translation>
            <numerusform>Exportieren: {done} von {count} Datei ist da.</numerusform>
            <numerusform>Exportieren: {done} von {count} Dateien sind da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLGESCHLAGEN</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Fades</source>
        <translation>Blenden</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>Treu</translation>
    </message>
    <message>
        <source>Fall silent</source>
        <translation>Verstummen</translation>
    </message>
    <message>
        <source>Family tree</source>
        <translation>Stammbaum</translation>
    </message>
    <message>
        <source>Family tree…</source>
        <translation>Stammbaum…</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Faults in the pack</source>
        <translation>Fehler im Paket</translation>
    </message>
    <message>
        <source>Fetch it onto this machine. You can go on making music.</source>
        <translation>Auf diesen Rechner laden. Musik machen geht dabei weiter.</translation>
    </message>
    <message>
        <source>Fetch only the damaged files again.</source>
        <translation>Nur die beschädigten Dateien neu laden.</translation>
    </message>
    <message>
        <source>Fetch the file itself: on its page, by the download button.</source>
        <translation>Die Datei selbst holen: auf ihrer Seite, mit dem Download-Knopf.</translation>
    </message>
    <message>
        <source>Fetch them with pip, then use: cuda install --from FOLDER.</source>
        <translation>Mit pip holen, dann: cuda install --from FOLDER.</translation>
    </message>
    <message>
        <source>Fetch what has changed since it was installed.</source>
        <translation>Laden, was sich seit der Installation geändert hat.</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Fewer bits are faster and take less memory. Automatic: 8 bits on the processor, 16 on a CUDA card.</source>
        <translation>Weniger Bit sind schneller und brauchen weniger Arbeitsspeicher. Automatisch: 8 Bit auf dem Prozessor, 16 auf einer CUDA-Karte.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files of up to {most} are read; cut out the part you need.</source>
        <translation>Dateien bis {most} werden gelesen; den benötigten Teil herausschneiden.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Befehl suchen…</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>Schlagwort suchen</translation>
    </message>
    <message>
        <source>Finer control over the draw of each sound, and what computes it.</source>
        <translation>Feinere Kontrolle über die Auswahl jedes Klangs und darüber, was rechnet.</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of the program</source>
        <translation>Ordner des Programms</translation>
    </message>
    <message>
        <source>Folder with torch&apos;s CUDA wheels</source>
        <translation>Ordner mit den CUDA-Wheels von torch</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Follow its tune</source>
        <translation>Seiner Melodie folgen</translation>
    </message>
    <message>
        <source>Follow its tune instead.</source>
        <translation>Stattdessen seiner Melodie folgen.</translation>
    </message>
    <message>
        <source>Follow the playhead</source>
        <translation>Abspielkopf folgen</translation>
    </message>
    <message>
        <source>Follows text</source>
        <translation>Textnähe</translation>
    </message>
    <message>
        <source>Follows text, at the end</source>
        <translation>Textnähe am Ende</translation>
    </message>
    <message>
        <source>For another one change a word or a parameter, or open the lock of the seed.</source>
        <translation>Für etwas anderes ein Wort oder einen Parameter ändern oder das Schloss des Seeds öffnen.</translation>
    </message>
    <message>
        <source>For the DAW</source>
        <translation>Für die DAW</translation>
    </message>
    <message>
        <source>Forget a search</source>
        <translation>Suche vergessen</translation>
    </message>
    <message>
        <source>Forget the loop</source>
        <translation>Loop vergessen</translation>
    </message>
    <message>
        <source>Forget the loop&apos;s edges</source>
        <translation>Die Grenzen des Loops vergessen</translation>
    </message>
    <message>
        <source>Forget the loop&apos;s edges. Or drag it into another program, as a WAV file.</source>
        <translation>Die Grenzen des Loops vergessen. Oder ihn in ein anderes Programm ziehen, als WAV-Datei.</translation>
    </message>
    <message>
        <source>Forget what was said of its key.</source>
        <translation>Vergessen, was über die Tonart gesagt wurde.</translation>
    </message>
    <message>
        <source>Forget what was said of its tempo and bars.</source>
        <translation>Vergessen, was zu Tempo und Takten gesagt wurde.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Found: {found}. Clips checked: {count}.</source>
        <translation>Gefunden: {found}. Geprüfte Clips: {count}.</translation>
    </message>
    <message>
        <source>Found: {found}. Mended: {mended}. Clips checked: {count}.</source>
        <translation>Gefunden: {found}. Repariert: {mended}. Geprüfte Clips: {count}.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Free it now</source>
        <translation>Jetzt freigeben</translation>
    </message>
    <message>
        <source>Free it when nothing is made</source>
        <translation>Freigeben, wenn nichts entsteht</translation>
    </message>
    <message>
        <source>Free some space on it, or restore into another folder.</source>
        <translation>Dort Platz schaffen oder in einen anderen Ordner wiederherstellen.</translation>
    </message>
    <message>
        <source>Free some space on the disk of the library; nothing was half-written.</source>
        <translation>Platz auf dem Datenträger der Bibliothek schaffen; nichts blieb halb geschrieben.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk.</source>
        <translation>Platz schaffen oder einen anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Free the checkpoint&apos;s memory</source>
        <translation>Arbeitsspeicher des Checkpoints freigeben</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a part&apos;s start</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>Aus einem Ordner…</translation>
    </message>
    <message>
        <source>From an archive…</source>
        <translation>Aus einem Archiv…</translation>
    </message>
    <message>
        <source>From cell to cell, from note to note</source>
        <translation>Von Zelle zu Zelle, von Note zu Note</translation>
    </message>
    <message>
        <source>From every clip that has it (Del). The clips stay.</source>
        <translation>Von jedem Clip, der es hat (Entf). Die Clips bleiben.</translation>
    </message>
    <message>
        <source>From the prompt to the music</source>
        <translation>Vom Prompt zur Musik</translation>
    </message>
    <message>
        <source>From {start} s to {stop} s is more of {name} than can be taken over.</source>
        <translation>Von {start} s bis {stop} s ist mehr von {name}, als übernommen werden kann.</translation>
    </message>
    <message>
        <source>Full (fp32)</source>
        <translation>Voll (fp32)</translation>
    </message>
    <message>
        <source>GPU, graphics card, faster</source>
        <translation>GPU, Grafikkarte, schneller</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generieren</translation>
    </message>
    <message>
        <source>Generate with the same seed</source>
        <translation>Mit demselben Seed generieren</translation>
    </message>
    <message>
        <source>Generate {takes}</source>
        <translation>{takes} generieren</translation>
    </message>
    <message>
        <source>Generate {what}</source>
        <translation>{what} generieren</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Generieren</translation>
    </message>
    <message>
        <source>Getting it ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Give every command the keys that it comes with.</source>
        <translation>Jedem Befehl seine ursprünglichen Tasten geben.</translation>
    </message>
    <message>
        <source>Give it the keys that it comes with.</source>
        <translation>Ihm seine ursprünglichen Tasten geben.</translation>
    </message>
    <message>
        <source>Give this search a name, to choose it again.</source>
        <translation>Dieser Suche einen Namen geben, um sie wieder zu wählen.</translation>
    </message>
    <message>
        <source>Give up before it begins (Shift+R).</source>
        <translation>Aufgeben, bevor es beginnt (Umschalt+R).</translation>
    </message>
    <message>
        <source>Gives the tag to all of the clips.</source>
        <translation>Gibt das Schlagwort allen Clips.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on from a recording of your own (WAV, FLAC, OGG, MP3, AIFF): it stays as it is, and in the library too, new music follows. Or follow the tune of a MIDI file.</source>
        <translation>Von einer eigenen Aufnahme ausgehen (WAV, FLAC, OGG, MP3, AIFF): sie bleibt, wie sie ist, auch in der Bibliothek, neue Musik folgt. Oder der Melodie einer MIDI-Datei folgen.</translation>
    </message>
    <message>
        <source>Go on from it</source>
        <translation>Davon ausgehen</translation>
    </message>
    <message>
        <source>Go on installing {title}</source>
        <translation>Installation von {title} fortsetzen</translation>
    </message>
    <message>
        <source>Go on where the sound ends, or make other music to its tune, for which a melody checkpoint is needed.</source>
        <translation>Weitermachen, wo der Klang endet, oder andere Musik zu seiner Melodie machen, was einen Melodie-Checkpoint braucht.</translation>
    </message>
    <message>
        <source>Go on with it where it waits: the music is the same (Ctrl+Shift+J).</source>
        <translation>Dort weitermachen, wo es wartet: die Musik ist dieselbe (Strg+Umschalt+J).</translation>
    </message>
    <message>
        <source>Go on with the queue</source>
        <translation>Warteschlange fortsetzen</translation>
    </message>
    <message>
        <source>Go on with this job</source>
        <translation>Diesen Auftrag fortsetzen</translation>
    </message>
    <message>
        <source>Go on with: {command}</source>
        <translation>Fortsetzen mit: {command}</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>Fortfahren.</translation>
    </message>
    <message>
        <source>Go online for this</source>
        <translation>Dafür online gehen</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>Zur Bibliothek</translation>
    </message>
    <message>
        <source>Go to the queue</source>
        <translation>Zur Warteschlange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Grown from</source>
        <translation>Gewachsen aus</translation>
    </message>
    <message>
        <source>Grown from it</source>
        <translation>Daraus gewachsen</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Guide…</source>
        <translation>Anleitung…</translation>
    </message>
    <message>
        <source>Half (bf16)</source>
        <translation>Halb (bf16)</translation>
    </message>
    <message>
        <source>Half (fp16)</source>
        <translation>Halb (fp16)</translation>
    </message>
    <message>
        <source>Half the tempo</source>
        <translation>Halbes Tempo</translation>
    </message>
    <message>
        <source>Half the tempo (H).</source>
        <translation>Halbes Tempo (H).</translation>
    </message>
    <message>
        <source>Hear all of them equally loud (Shift+M). Exports stay as they are.</source>
        <translation>Alle gleich laut hören (Umschalt+M). Exporte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Hear it from</source>
        <translation>Hören ab</translation>
    </message>
    <message>
        <source>Hear it now instead of this (Ctrl+J).</source>
        <translation>Jetzt das hören statt diesem (Strg+J).</translation>
    </message>
    <message>
        <source>Hear it while it is made</source>
        <translation>Beim Entstehen anhören</translation>
    </message>
    <message>
        <source>Hear it, or what is chosen, as a plain tone (Ctrl+P).</source>
        <translation>Alles oder das Ausgewählte als einfachen Ton hören (Strg+P).</translation>
    </message>
    <message>
        <source>Hear takes as they are (O).</source>
        <translation>Takes hören, wie sie sind (O).</translation>
    </message>
    <message>
        <source>Hear the part that is used</source>
        <translation>Den verwendeten Teil anhören</translation>
    </message>
    <message>
        <source>Hear what is being made now</source>
        <translation>Hören, was gerade entsteht</translation>
    </message>
    <message>
        <source>Hear {letter} from here on (key {number}).</source>
        <translation>Ab hier {letter} hören (Taste {number}).</translation>
    </message>
    <message>
        <source>Hear, change, run again</source>
        <translation>Anhören, ändern, noch einmal</translation>
    </message>
    <message>
        <source>Hidden until you choose</source>
        <translation>Verborgen bis zur Wahl</translation>
    </message>
    <message>
        <source>Hide which is which, shuffled, until you have chosen (Shift+A).</source>
        <translation>Verbergen, welcher welcher ist, gemischt, bis zur Wahl (Umschalt+A).</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Höher</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>How close to the prompt and how wild: “{name}”. Press for other presets and your own.</source>
        <translation>Wie nah am Prompt und wie wild: „{name}“. Drücken zeigt andere und eigene Presets.</translation>
    </message>
    <message>
        <source>How closely the music keeps to your words. Low drifts freely, high is literal and can sound harsh.</source>
        <translation>Wie genau die Musik den Worten folgt. Niedrig schweift frei, hoch ist wörtlich und kann hart klingen.</translation>
    </message>
    <message>
        <source>How daring each next sound is. Low repeats itself, high surprises and may fall apart (temperature).</source>
        <translation>Wie kühn jeder nächste Klang ist. Niedrig wiederholt sich, hoch überrascht und kann zerfallen (Temperatur).</translation>
    </message>
    <message>
        <source>How exactly it computes. Large checkpoints are fastest in int8 on a processor and in fp16 on a graphics card.</source>
        <translation>Wie genau gerechnet wird. Große Checkpoints sind auf einem Prozessor in int8 und auf einer Grafikkarte in fp16 am schnellsten.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>How fast and how high it is heard (&lt; and &gt;, Ctrl+Shift+Up and Ctrl+Shift+Down); O brings the original back. Clips and exported files are not changed by it.</source>
        <translation>Wie schnell und wie hoch es zu hören ist (&lt; und &gt;, Strg+Umschalt+Auf und Strg+Umschalt+Ab); O bringt das Original zurück. Clips und exportierte Dateien ändern sich dadurch nicht.</translation>
    </message>
    <message>
        <source>How fast the music goes, in percent of its own tempo, and how many semitones higher it is.</source>
        <translation>Wie schnell die Musik läuft, in Prozent des eigenen Tempos, und wie viele Halbtöne höher sie ist.</translation>
    </message>
    <message>
        <source>How finely each sample is kept, or how much of it is.</source>
        <translation>Wie fein jeder Abtastwert bewahrt wird oder wie viel davon.</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Entstehung</translation>
    </message>
    <message>
        <source>How large its decoder is: more sounds better and takes longer.</source>
        <translation>Wie groß der Decoder ist: mehr klingt besser und dauert länger.</translation>
    </message>
    <message>
        <source>How long the music lasts. Longer takes more time to make and tends to wander. Beyond the mark, at {window} s, it is made in windows, each of which hears the end of the one before.</source>
        <translation>Wie lange die Musik dauert. Länger braucht mehr Zeit und verliert eher den Faden. Jenseits der Marke bei {window} s entsteht sie in Fenstern, von denen jedes das Ende des vorigen hört.</translation>
    </message>
    <message>
        <source>How long this prompt is heard.</source>
        <translation>Wie lange dieser Prompt zu hören ist.</translation>
    </message>
    <message>
        <source>How loud it is, in dB below full scale. Peaks between −18 and −6 dB are good.</source>
        <translation>Wie laut es ist, in dB unter Vollaussteuerung. Spitzen zwischen −18 und −6 dB sind gut.</translation>
    </message>
    <message>
        <source>How loud it plays, 0 to 100. Exported files are not changed by it. Default: 80.</source>
        <translation>Wie laut es spielt, 0 bis 100. Exportierte Dateien ändert das nicht. Vorgabe: 80.</translation>
    </message>
    <message>
        <source>How loud the clicks are.</source>
        <translation>Wie laut die Klicks sind.</translation>
    </message>
    <message>
        <source>How loud the clicks are. Shift+B switches them on and off.</source>
        <translation>Wie laut die Klicks sind. Umschalt+B schaltet sie ein und aus.</translation>
    </message>
    <message>
        <source>How many bars the loop has. A little more is made, and the best bars are cut out of it, exact to the sample, so that it begins again without a seam.</source>
        <translation>Wie viele Takte der Loop hat. Etwas mehr wird gemacht, und die besten Takte werden samplegenau herausgeschnitten, sodass er ohne Naht von vorn beginnt.</translation>
    </message>
    <message>
        <source>How many beats are counted in each bar: four in most music, three in a waltz.</source>
        <translation>Wie viele Schläge jeder Takt zählt: vier in der meisten Musik, drei im Walzer.</translation>
    </message>
    <message>
        <source>How many different answers to the same prompt are made at once.</source>
        <translation>Wie viele verschiedene Antworten auf denselben Prompt zugleich entstehen.</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>Wie schwerwiegend</translation>
    </message>
    <message>
        <source>How the music ends: cut where its length is over, faded out over its last 3 s, or in the first pause behind its length, up to 4 s later.</source>
        <translation>Wie die Musik endet: abgeschnitten, wo ihre Länge vorbei ist, über die letzten 3 s ausgeblendet oder in der ersten Pause danach, bis zu 4 s später.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>ID_OR_FOLDER</source>
        <translation>ID_ODER_ORDNER</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>If you give it the name of another tag, the two become one. Undo takes everything back.</source>
        <translation>Mit dem Namen eines anderen Schlagworts werden beide zu einem. Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>If you have deleted it, undo brings it back.</source>
        <translation>Falls er gelöscht ist: Rückgängig bringt ihn zurück.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import a checkpoint from a folder</source>
        <translation>Checkpoint aus einem Ordner importieren</translation>
    </message>
    <message>
        <source>Import a checkpoint from an archive</source>
        <translation>Checkpoint aus einem Archiv importieren</translation>
    </message>
    <message>
        <source>Import a folder of sounds</source>
        <translation>Ordner mit Klängen importieren</translation>
    </message>
    <message>
        <source>Import a folder of sounds…</source>
        <translation>Ordner mit Klängen importieren…</translation>
    </message>
    <message>
        <source>Import from a folder…</source>
        <translation>Aus Ordner importieren…</translation>
    </message>
    <message>
        <source>Import from an archive…</source>
        <translation>Aus Archiv importieren…</translation>
    </message>
    <message>
        <source>Import it again from where you have it.</source>
        <translation>Noch einmal von der eigenen Quelle importieren.</translation>
    </message>
    <message>
        <source>Import it; its files stay as they are: musicgen-desktop checkpoints import, or drop it on the window.</source>
        <translation>Importieren; seine Dateien bleiben, wie sie sind: musicgen-desktop checkpoints import oder auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>Presets importieren</translation>
    </message>
    <message>
        <source>Import presets…</source>
        <translation>Presets importieren…</translation>
    </message>
    <message>
        <source>Import sections</source>
        <translation>Abschnitte importieren</translation>
    </message>
    <message>
        <source>Import sounds</source>
        <translation>Klänge importieren</translation>
    </message>
    <message>
        <source>Import sounds…</source>
        <translation>Klänge importieren…</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Importing {name}: {percent} %</source>
        <translation>{name} wird importiert: {percent} %</translation>
    </message>
    <message>
        <source>Importing {number} of {total}: {name}</source>
        <translation>{number} von {total} wird importiert: {name}</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>In einem eigenen Fenster</translation>
    </message>
    <message>
        <source>In {key}, as asked.</source>
        <translation>In {key}, wie gewünscht.</translation>
    </message>
    <message>
        <source>In {key}; {asked} was asked.</source>
        <translation>In {key}; gewünscht war {asked}.</translation>
    </message>
    <message>
        <source>In {precision} on {device}. Otherwise: {needs}.</source>
        <translation>In {precision} auf {device}. Sonst: {needs}.</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Install MusicGen Desktop {version} on its nodes, for the Python that Ray runs there.</source>
        <translation>MusicGen Desktop {version} auf den Knoten installieren, für das Python, mit dem Ray dort läuft.</translation>
    </message>
    <message>
        <source>Install a pack with the CUDA build of torch {needed}.</source>
        <translation>Ein Paket mit dem CUDA-Build von torch {needed} installieren.</translation>
    </message>
    <message>
        <source>Install a pack with torch {needed}.</source>
        <translation>Ein Paket mit torch {needed} installieren.</translation>
    </message>
    <message>
        <source>Install it again, or copy the missing files there too.</source>
        <translation>Noch einmal installieren oder die fehlenden Dateien auch dorthin kopieren.</translation>
    </message>
    <message>
        <source>Install it again, or copy these files again from where they came.</source>
        <translation>Noch einmal installieren oder diese Dateien noch einmal von der Quelle kopieren.</translation>
    </message>
    <message>
        <source>Install it with: pip install &apos;musicgen-desktop[ray]&apos;.</source>
        <translation>So installieren: pip install &apos;musicgen-desktop[ray]&apos;.</translation>
    </message>
    <message>
        <source>Install or copy it again.</source>
        <translation>Noch einmal installieren oder kopieren.</translation>
    </message>
    <message>
        <source>Install the pack anew.</source>
        <translation>Das Paket neu installieren.</translation>
    </message>
    <message>
        <source>Install the package of your system, which brings the libraries that are missing.</source>
        <translation>Das Paket für dieses System installieren, das die fehlenden Bibliotheken mitbringt.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Das Programm neu installieren.</translation>
    </message>
    <message>
        <source>Install the whole checkpoint again.</source>
        <translation>Den ganzen Checkpoint neu installieren.</translation>
    </message>
    <message>
        <source>Install {size}</source>
        <translation>{size} installieren</translation>
    </message>
    <message>
        <source>Install {title} ({size})</source>
        <translation>{title} installieren ({size})</translation>
    </message>
    <message>
        <source>Install, check and remove checkpoints (Ctrl+M).</source>
        <translation>Checkpoints installieren, prüfen und entfernen (Strg+M).</translation>
    </message>
    <message>
        <source>Installed: {known}. Or name a folder.</source>
        <translation>Installiert: {known}. Oder einen Ordner angeben.</translation>
    </message>
    <message>
        <source>It brings no text; the name of its licence says which one holds.</source>
        <translation>Es bringt keinen Text mit; der Name seiner Lizenz sagt, welcher gilt.</translation>
    </message>
    <message>
        <source>It came with the program and stays.</source>
        <translation>Er kam mit dem Programm und bleibt.</translation>
    </message>
    <message>
        <source>It can be heard and exported, but only that version makes it again.</source>
        <translation>Anhören und exportieren geht, aber nur jene Version kann es neu erzeugen.</translation>
    </message>
    <message>
        <source>It can be heard, exported, continued and used as a melody, but there is nothing to make again.</source>
        <translation>Anhören, exportieren, fortsetzen und als Melodie verwenden geht, aber es gibt nichts neu zu erzeugen.</translation>
    </message>
    <message>
        <source>It can be installed, but it will not run here as the form stands: make it shorter, ask for fewer takes, or close other programs.</source>
        <translation>Er lässt sich installieren, läuft hier mit diesen Angaben aber nicht: kürzer machen, weniger Takes verlangen oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>It can be: {known}.</source>
        <translation>Möglich sind: {known}.</translation>
    </message>
    <message>
        <source>It can run {names}.</source>
        <translation>Er kann {names} ausführen.</translation>
    </message>
    <message>
        <source>It cannot be brought from {made} to {asked} bpm: {slowest} to {fastest} % of its speed sound well.</source>
        <translation>Von {made} auf {asked} bpm geht es nicht: Gut klingen {slowest} bis {fastest} % seiner Geschwindigkeit.</translation>
    </message>
    <message>
        <source>It cannot be told what this is.</source>
        <translation>Was das ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>It cannot be told whether there are drums.</source>
        <translation>Ob Schlagzeug dabei ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>It goes to sleep as usual when nothing is made any more. The screen may go dark meanwhile.</source>
        <translation>Er schläft wie gewohnt ein, wenn nichts mehr entsteht. Der Bildschirm darf dabei dunkel werden.</translation>
    </message>
    <message>
        <source>It hums like the mains, at {level} dBFS.</source>
        <translation>Es brummt wie das Stromnetz, mit {level} dBFS.</translation>
    </message>
    <message>
        <source>It is no TOML: {reason}.</source>
        <translation>Es ist kein TOML: {reason}.</translation>
    </message>
    <message>
        <source>It is not in the catalogue: export it first if you have no other copy.</source>
        <translation>Er ist nicht im Katalog: zuerst exportieren, wenn es keine andere Kopie gibt.</translation>
    </message>
    <message>
        <source>It is not one of the published checkpoints.</source>
        <translation>Es ist keiner der veröffentlichten Checkpoints.</translation>
    </message>
    <message>
        <source>It is not said from which package index the wheels shall come.</source>
        <translation>Es ist nicht gesagt, aus welchem Paketindex die Wheels kommen sollen.</translation>
    </message>
    <message>
        <source>It is shorter than that, and heard from its beginning.</source>
        <translation>Er ist kürzer und wird von Anfang an gehört.</translation>
    </message>
    <message>
        <source>It may be damaged; open it in another program and save it again from there.</source>
        <translation>Sie ist vielleicht beschädigt; in einem anderen Programm öffnen und von dort neu speichern.</translation>
    </message>
    <message>
        <source>It needs {needed}; {free} are free in {folder}.</source>
        <translation>Nötig sind {needed}; in {folder} sind {free} frei.</translation>
    </message>
    <message>
        <source>It plays on {device} until it is connected again.</source>
        <translation>Bis sie wieder angeschlossen ist, spielt {device}.</translation>
    </message>
    <message numerus="yes">
        <source>It stays in memory. Make room or free the folder, then try again, or export it from the stage.</source>
        <comment>They stay in memory. Make room or free the folder, then try again, or export them from the stage.</comment>
        <translation>
            <numerusform>Es bleibt im Arbeitsspeicher. Platz schaffen oder den Ordner freigeben, dann noch einmal versuchen, oder es von der Bühne aus exportieren.</numerusform>
            <numerusform>Sie bleiben im Arbeitsspeicher. Platz schaffen oder den Ordner freigeben, dann noch einmal versuchen, oder sie von der Bühne aus exportieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits in the queue.</source>
        <translation>Er wartet in der Warteschlange.</translation>
    </message>
    <message>
        <source>It was not measured yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
    <message>
        <source>It was not measured: that is switched off.</source>
        <translation>Nicht gemessen: Das ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>It was not run. Save its weights alone, best as model.safetensors, or look for a copy that has them.</source>
        <translation>Er wurde nicht ausgeführt. Nur seine Gewichte speichern, am besten als model.safetensors, oder eine Kopie suchen, die sie hat.</translation>
    </message>
    <message>
        <source>It was thrown away. Try again later, or use another address for the Hub.</source>
        <translation>Es wurde verworfen. Später noch einmal versuchen oder eine andere Adresse für den Hub verwenden.</translation>
    </message>
    <message>
        <source>Its backup of {time} was put in its place.</source>
        <translation>Ihre Sicherung vom {time} wurde an ihre Stelle gesetzt.</translation>
    </message>
    <message>
        <source>Its file {name} would have the name of another one, of line {line}.</source>
        <translation>Die Datei {name} hätte den Namen einer anderen, aus Zeile {line}.</translation>
    </message>
    <message>
        <source>Its files are damaged.</source>
        <translation>Seine Dateien sind beschädigt.</translation>
    </message>
    <message>
        <source>Its first 30 s are heard, without drums.</source>
        <translation>Die ersten 30 s werden gehört, ohne Schlagzeug.</translation>
    </message>
    <message>
        <source>Its highest notes are heard, 30 s at most.</source>
        <translation>Die höchsten Noten werden gehört, höchstens 30 s.</translation>
    </message>
    <message>
        <source>Its last {seconds:.1f} s are silent.</source>
        <translation>Die letzten {seconds:.1f} s sind still.</translation>
    </message>
    <message>
        <source>Its loudest three seconds: {level} LUFS.</source>
        <translation>Die lautesten drei Sekunden: {level} LUFS.</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Der Name</translation>
    </message>
    <message>
        <source>Its seam does not stand out.</source>
        <translation>Die Naht fällt nicht auf.</translation>
    </message>
    <message>
        <source>Its seam may be heard.</source>
        <translation>Die Naht ist vielleicht zu hören.</translation>
    </message>
    <message>
        <source>Its sound up to the join is in this clip too.</source>
        <translation>Der Klang bis zur Nahtstelle ist auch in diesem Clip.</translation>
    </message>
    <message>
        <source>Its sound was there already, as “{title}”.</source>
        <translation>Der Klang war schon da, als „{title}“.</translation>
    </message>
    <message>
        <source>Its wave is not around the middle (DC): off by {percent:.1f} %.</source>
        <translation>Die Welle liegt nicht um die Mitte (Gleichanteil): {percent:.1f} % daneben.</translation>
    </message>
    <message>
        <source>Its weights are damaged, or were so when they were saved: install or copy it again, or use another one.</source>
        <translation>Die Gewichte sind beschädigt oder waren es schon beim Speichern: noch einmal installieren oder kopieren oder einen anderen verwenden.</translation>
    </message>
    <message>
        <source>Jobs in the order in which they are made. Drag one, or press Alt+Up or Alt+Down, to move it; Enter hears one that runs and changes one that waits, Del takes it out, Ctrl+D makes another one of it.</source>
        <translation>Aufträge in der Reihenfolge, in der sie gemacht werden. Ziehen oder Alt+Auf, Alt+Ab verschiebt einen; Enter hört einen laufenden und ändert einen wartenden, Entf nimmt ihn heraus, Strg+D dupliziert ihn.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>TONART</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>Behalten als…</translation>
    </message>
    <message>
        <source>Keep checkpoints in another folder</source>
        <translation>Checkpoints in einem anderen Ordner aufbewahren</translation>
    </message>
    <message>
        <source>Keep checkpoints in another folder, and bring those that are there along.</source>
        <translation>Checkpoints in einem anderen Ordner aufbewahren und die vorhandenen mitnehmen.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep it under this name (Enter).</source>
        <translation>Unter diesem Namen behalten (Enter).</translation>
    </message>
    <message>
        <source>Keep it with the library; the next music follows it (Ctrl+Enter).</source>
        <translation>Mit der Bibliothek aufbewahren; die nächste Musik folgt ihr (Strg+Enter).</translation>
    </message>
    <message>
        <source>Keep nothing (Esc).</source>
        <translation>Nichts behalten (Esc).</translation>
    </message>
    <message>
        <source>Keep the checkpoints in another folder.</source>
        <translation>Die Checkpoints in einem anderen Ordner aufbewahren.</translation>
    </message>
    <message>
        <source>Keep the machine awake while music is made</source>
        <translation>Rechner wach halten, während Musik entsteht</translation>
    </message>
    <message>
        <source>Keep them under this name; one of that name is replaced (Enter).</source>
        <translation>Unter diesem Namen behalten; gleichen Namens wird ersetzt (Enter).</translation>
    </message>
    <message>
        <source>Keep these settings under a name.</source>
        <translation>Diese Einstellungen unter einem Namen behalten.</translation>
    </message>
    <message>
        <source>Keep this window above those of other programs.</source>
        <translation>Dieses Fenster über denen anderer Programme halten.</translation>
    </message>
    <message>
        <source>Keep to the asked tempo and key</source>
        <translation>Gewünschtes Tempo und Tonart einhalten</translation>
    </message>
    <message>
        <source>Keep what is written (Esc).</source>
        <translation>Lassen, was da steht (Esc).</translation>
    </message>
    <message>
        <source>Keep: {what}</source>
        <translation>Behalten: {what}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>Key as measured</source>
        <translation>Tonart wie gemessen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys for “{command}”:</source>
        <translation>Tasten für „{command}“:</translation>
    </message>
    <message>
        <source>Kind of words</source>
        <translation>Art der Wörter</translation>
    </message>
    <message>
        <source>LUFS|peak|off</source>
        <translation>LUFS|peak|off</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Large on two channels: the fullest sound of all. Wants a graphics card or patience.</source>
        <translation>Large auf zwei Kanälen: der vollste Klang von allen. Braucht eine Grafikkarte oder Geduld.</translation>
    </message>
    <message>
        <source>Larger, smaller, all of it</source>
        <translation>Größer, kleiner, alles</translation>
    </message>
    <message>
        <source>Late steps were not measured: a whole clip would take {minutes:.0f} min here.</source>
        <translation>Späte Schritte wurden nicht gemessen: ein ganzer Clip bräuchte hier {minutes:.0f} min.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Later (Alt+Down).</source>
        <translation>Später (Alt+Ab).</translation>
    </message>
    <message>
        <source>Lay it here</source>
        <translation>Hier ablegen</translation>
    </message>
    <message>
        <source>Leave all keys as they are.</source>
        <translation>Alle Tasten lassen, wie sie sind.</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>Leave everything as it is (Esc).</source>
        <translation>Alles lassen, wie es ist (Esc).</translation>
    </message>
    <message>
        <source>Leave everything as it is.</source>
        <translation>Alles lassen, wie es ist.</translation>
    </message>
    <message>
        <source>Leave it out, or add --until-tempo.</source>
        <translation>Weglassen, oder --until-tempo ergänzen.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leave out --zip, or --format.</source>
        <translation>--zip weglassen, oder --format.</translation>
    </message>
    <message>
        <source>Leave out “ending”, or “bars”.</source>
        <translation>„ending“ weglassen, oder „bars“.</translation>
    </message>
    <message>
        <source>Leave the sections out.</source>
        <translation>Die Abschnitte weglassen.</translation>
    </message>
    <message>
        <source>Leave the source as it was (Esc). The tune can be opened again.</source>
        <translation>Die Quelle lassen, wie sie war (Esc). Die Melodie lässt sich wieder öffnen.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Length in bars</source>
        <translation>Länge in Takten</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>Länge in Sekunden</translation>
    </message>
    <message>
        <source>Length of section {number}</source>
        <translation>Länge von Abschnitt {number}</translation>
    </message>
    <message>
        <source>Lengthen, shorten</source>
        <translation>Verlängern, kürzen</translation>
    </message>
    <message>
        <source>Let go here to bring it into the library</source>
        <translation>Hier loslassen, um es in die Bibliothek zu bringen</translation>
    </message>
    <message>
        <source>Let go to bring one sound into the library</source>
        <translation>Loslassen, um einen Klang in die Bibliothek zu bringen</translation>
    </message>
    <message>
        <source>Let go to bring {count} sounds and more into the library</source>
        <translation>Loslassen, um {count} Klänge und mehr in die Bibliothek zu bringen</translation>
    </message>
    <message>
        <source>Let go to bring {count} sounds into the library</source>
        <translation>Loslassen, um {count} Klänge in die Bibliothek zu bringen</translation>
    </message>
    <message>
        <source>Let go to import the checkpoint {name}</source>
        <translation>Loslassen, um den Checkpoint {name} zu importieren</translation>
    </message>
    <message>
        <source>Let go to import {count} checkpoints: {names}</source>
        <translation>Loslassen, um {count} Checkpoints zu importieren: {names}</translation>
    </message>
    <message>
        <source>Let go to make music that follows its tune</source>
        <translation>Loslassen, um Musik zu machen, die seiner Melodie folgt</translation>
    </message>
    <message>
        <source>Let go to make music that goes on from it

The sound stays in the library too.</source>
        <translation>Loslassen, um Musik zu machen, die davon ausgeht

Der Klang bleibt auch in der Bibliothek.</translation>
    </message>
    <message numerus="yes">
        <source>Let go to restore the library from this backup of {count} clip; you are asked first</source>
        <comment>Let go to restore the library from this backup of {count} clips; you are asked first</comment>
        <translation>
            <numerusform>Loslassen, um die Bibliothek aus dieser Sicherung mit {count} Clip wiederherzustellen; zuerst wird gefragt</numerusform>
            <numerusform>Loslassen, um die Bibliothek aus dieser Sicherung mit {count} Clips wiederherzustellen; zuerst wird gefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>Let it glide: how closely the music keeps to your words when it ends.</source>
        <translation>Gleiten lassen: wie genau die Musik am Ende den Worten folgt.</translation>
    </message>
    <message>
        <source>Let it glide: how daring the music has become when it ends.</source>
        <translation>Gleiten lassen: wie kühn die Musik am Ende geworden ist.</translation>
    </message>
    <message>
        <source>Let it wait midway, and leave the processor to others (Ctrl+Shift+J).</source>
        <translation>Mittendrin warten lassen und den Prozessor anderen überlassen (Strg+Umschalt+J).</translation>
    </message>
    <message>
        <source>Let the program that fetches it go on, and come back when it is done.</source>
        <translation>Das Programm, das es holt, weitermachen lassen und danach wiederkommen.</translation>
    </message>
    <message>
        <source>Let the training program put the pieces together, and import the checkpoint that it writes.</source>
        <translation>Die Teile vom Trainingsprogramm zusammensetzen lassen und den Checkpoint importieren, den es schreibt.</translation>
    </message>
    <message>
        <source>Let this job wait midway, or go on: the music is the same (Ctrl+Shift+J).</source>
        <translation>Diesen Auftrag mittendrin warten lassen oder fortsetzen: die Musik ist dieselbe (Strg+Umschalt+J).</translation>
    </message>
    <message>
        <source>Let “{title}” ask for this, in its place in the queue (Ctrl+Enter).</source>
        <translation>„{title}“ dies verlangen lassen, an seinem Platz in der Warteschlange (Strg+Enter).</translation>
    </message>
    <message>
        <source>Lets an NVIDIA card compute; brought from files.</source>
        <translation>Lässt eine NVIDIA-Karte rechnen; kommt aus Dateien.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Level of the metronome</source>
        <translation>Pegel des Metronoms</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>Pegel des Mikrofons</translation>
    </message>
    <message>
        <source>Level of what is heard</source>
        <translation>Pegel des Gehörten</translation>
    </message>
    <message>
        <source>Level {level} dB there.</source>
        <translation>Pegel dort {level} dB.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Library and queue</source>
        <translation>Bibliothek und Warteschlange</translation>
    </message>
    <message>
        <source>Library in a window of its own</source>
        <translation>Bibliothek in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Library {count}</source>
        <translation>Bibliothek {count}</translation>
    </message>
    <message>
        <source>Library {shown} of {count}</source>
        <translation>Bibliothek {shown} von {count}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Licence of the weights: {license}</source>
        <translation>Lizenz der Gewichte: {license}</translation>
    </message>
    <message>
        <source>Licence: {license}. Read its terms before you use these weights.</source>
        <translation>Lizenz: {license}. Vor dem Benutzen dieser Gewichte die Bedingungen lesen.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Licences of the chosen work</source>
        <translation>Lizenzen des gewählten Werks</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Lizenzen…</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>List, install, check, import, export, remove and move checkpoints. Only install, and verify --repair, use the network, and only where it is allowed. Ctrl-C ends any of them; what was being fetched goes on later.</source>
        <translation>Checkpoints auflisten, installieren, prüfen, importieren, exportieren, entfernen und verschieben. Nur install und verify --repair benutzen das Netz, und nur, wo es erlaubt ist. Strg-C beendet jedes davon; was geladen wurde, geht später weiter.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Listen blind</source>
        <translation>Blind hören</translation>
    </message>
    <message>
        <source>Listen, or stop</source>
        <translation>Anhören oder stoppen</translation>
    </message>
    <message>
        <source>Listening for the tune…</source>
        <translation>Lauscht auf die Melodie…</translation>
    </message>
    <message>
        <source>Loading the checkpoint</source>
        <translation>Der Checkpoint wird geladen</translation>
    </message>
    <message>
        <source>Loading the checkpoint again …</source>
        <translation>Der Checkpoint wird noch einmal geladen …</translation>
    </message>
    <message>
        <source>Loading the checkpoint …</source>
        <translation>Der Checkpoint wird geladen …</translation>
    </message>
    <message>
        <source>Lock seed</source>
        <translation>Seed festhalten</translation>
    </message>
    <message>
        <source>Locked: the next one uses this seed again. Open: each one gets a new seed.</source>
        <translation>Zu: der nächste nimmt diesen Seed wieder. Offen: jeder bekommt einen neuen.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Protokoll…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at the library and keep it safe, without a window. What changes the library needs it for itself: close the window first. Ctrl-C ends any of them in good order.</source>
        <translation>Die Bibliothek ohne Fenster ansehen und sicher aufbewahren. Was sie ändert, braucht sie für sich: zuerst das Fenster schließen. Strg-C beendet alles ordentlich.</translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation>Nach Update suchen</translation>
    </message>
    <message>
        <source>Look for the folder.</source>
        <translation>Den Ordner suchen.</translation>
    </message>
    <message>
        <source>Look here: {path}</source>
        <translation>Hier nachsehen: {path}</translation>
    </message>
    <message>
        <source>Look whether the graphics card&apos;s driver is up to date, or remove the pack.</source>
        <translation>Nachsehen, ob der Treiber der Grafikkarte aktuell ist, oder das Paket entfernen.</translation>
    </message>
    <message>
        <source>Looking at their tags…</source>
        <translation>Schlagwörter werden nachgesehen…</translation>
    </message>
    <message>
        <source>Looking at what is there…</source>
        <translation>Vorhandenes wird nachgesehen…</translation>
    </message>
    <message>
        <source>Looking at what this is…</source>
        <translation>Nachsehen, was das ist…</translation>
    </message>
    <message>
        <source>Looking for checkpoints…</source>
        <translation>Checkpoints werden gesucht…</translation>
    </message>
    <message>
        <source>Looking for sounds…</source>
        <translation>Klänge werden gesucht…</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Loop from here, to here</source>
        <translation>Loop ab hier, bis hier</translation>
    </message>
    <message>
        <source>Loop from {start} to {end}, {state}.</source>
        <translation>Loop von {start} bis {end}, {state}.</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Loudness of the whole: {level} LUFS.</source>
        <translation>Lautheit des Ganzen: {level} LUFS.</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Tiefer</translation>
    </message>
    <message>
        <source>MIDI</source>
        <translation>MIDI</translation>
    </message>
    <message>
        <source>MIDI needs a melody, a bass or drums; export the sound instead.</source>
        <translation>MIDI braucht eine Melodie, einen Bass oder Schlagzeug; stattdessen den Klang exportieren.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Made again</source>
        <translation>Neu erzeugt</translation>
    </message>
    <message>
        <source>Made again after “{title}” of {made}; the codes to compare are gone.</source>
        <translation>Nach „{title}“ vom {made} neu erzeugt; die Codes zum Vergleichen sind weg.</translation>
    </message>
    <message>
        <source>Made again: “{title}”.</source>
        <translation>Neu erzeugt: „{title}“.</translation>
    </message>
    <message>
        <source>Made already: {title}</source>
        <translation>Schon gemacht: {title}</translation>
    </message>
    <message>
        <source>Made at {made} bpm, {asked} were asked: the loop keeps its own tempo.</source>
        <translation>Mit {made} bpm gemacht, {asked} waren gewünscht: Der Loop behält sein eigenes Tempo.</translation>
    </message>
    <message>
        <source>Made by a newer version of this program. It can be heard and exported, but not made again.</source>
        <translation>Von einer neueren Programmversion gemacht. Anhören und exportieren geht, neu erzeugen nicht.</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Hier gemacht</translation>
    </message>
    <message>
        <source>Made in overlapping windows of {window} s.</source>
        <translation>In überlappenden Fenstern von {window} s gemacht.</translation>
    </message>
    <message>
        <source>Made to follow a melody as well as a prompt, with the sound of Large. Wants a graphics card or patience.</source>
        <translation>Folgt einer Melodie ebenso wie einem Prompt, mit dem Klang von Large. Braucht eine Grafikkarte oder Geduld.</translation>
    </message>
    <message>
        <source>Made to follow a melody as well as a prompt; from text alone it sounds about like Medium.</source>
        <translation>Folgt einer Melodie ebenso wie einem Prompt; aus Text allein klingt er etwa wie Medium.</translation>
    </message>
    <message>
        <source>Made to listen to a melody too; here it works from the text.</source>
        <translation>Hört eigentlich auch auf eine Melodie; hier arbeitet er nach dem Text.</translation>
    </message>
    <message>
        <source>Made with Meta&apos;s {checkpoint}, whose weights are under {licence}: not for commercial use.</source>
        <translation>Gemacht mit {checkpoint} von Meta, dessen Gewichte unter {licence} stehen: nicht für kommerzielle Nutzung.</translation>
    </message>
    <message>
        <source>Made with the Starter, whose weights are under {licence}.</source>
        <translation>Gemacht mit dem Starter, dessen Gewichte unter {licence} stehen.</translation>
    </message>
    <message>
        <source>Make a loop of it</source>
        <translation>Einen Loop daraus machen</translation>
    </message>
    <message>
        <source>Make a new clip</source>
        <translation>Neuen Clip erzeugen</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Neu erzeugen</translation>
    </message>
    <message>
        <source>Make all clips of a pack: [[clip]] tables of a TOML file with prompt, seed and other parameters, whose lists and ranges multiply. Started again it makes only what is missing or has changed. Ctrl-C ends it; what is finished stays.</source>
        <translation>Alle Clips eines Pakets erzeugen: [[clip]]-Tabellen einer TOML-Datei mit prompt, seed und anderen Parametern, deren Listen und Bereiche sich multiplizieren. Noch einmal gestartet erzeugt es nur, was fehlt oder sich geändert hat. Strg-C beendet es; was fertig ist, bleibt.</translation>
    </message>
    <message>
        <source>Make it first or choose another.</source>
        <translation>Zuerst anlegen oder etwas anderes wählen.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Zuerst anlegen.</translation>
    </message>
    <message>
        <source>Make it next</source>
        <translation>Als Nächstes machen</translation>
    </message>
    <message>
        <source>Make it shorter, ask for fewer takes, turn guidance off, or choose a smaller checkpoint.</source>
        <translation>Kürzer machen, weniger Takes verlangen, Guidance ausschalten oder einen kleineren Checkpoint wählen.</translation>
    </message>
    <message>
        <source>Make music from prompts. Ctrl-C once stops and keeps what exists, twice cancels. Several prompts or takes number their files: OUT_1.wav, OUT_1_take2.wav.</source>
        <translation>Musik aus Prompts machen. Strg-C einmal stoppt und behält, was da ist, zweimal bricht ab. Mehrere Prompts oder Takes nummerieren ihre Dateien: OUT_1.wav, OUT_1_take2.wav.</translation>
    </message>
    <message>
        <source>Make music that goes on from its end (E), or with Shift+E from the playhead.</source>
        <translation>Musik machen, die an seinem Ende weitergeht (E) oder mit Umschalt+E am Abspielkopf.</translation>
    </message>
    <message>
        <source>Make nothing (Esc).</source>
        <translation>Nichts erzeugen (Esc).</translation>
    </message>
    <message>
        <source>Make the folder writable and start the program again, or export what you want to keep.</source>
        <translation>Den Ordner beschreibbar machen und das Programm neu starten oder exportieren, was bleiben soll.</translation>
    </message>
    <message>
        <source>Make the length {together} s</source>
        <translation>Länge auf {together} s setzen</translation>
    </message>
    <message>
        <source>Make the marked region anew, with all around it in its place (R).</source>
        <translation>Den markierten Bereich neu machen, alles ringsum bleibt (R).</translation>
    </message>
    <message>
        <source>Make the music of all {count} prompts, one after another (Ctrl+Enter).</source>
        <translation>Die Musik aller {count} Prompts machen, einen nach dem anderen (Strg+Enter).</translation>
    </message>
    <message>
        <source>Make the music that the prompt describes (Ctrl+Enter).</source>
        <translation>Die Musik machen, die der Prompt beschreibt (Strg+Enter).</translation>
    </message>
    <message>
        <source>Make the piece as long as its sections are together.</source>
        <translation>Das Stück so lang machen wie seine Abschnitte zusammen.</translation>
    </message>
    <message>
        <source>Make this as well, when what is being made is done (Ctrl+Enter).</source>
        <translation>Auch dies machen, wenn das Laufende fertig ist (Strg+Enter).</translation>
    </message>
    <message>
        <source>Make this one earlier.</source>
        <translation>Diesen früher machen.</translation>
    </message>
    <message>
        <source>Make this one later.</source>
        <translation>Diesen später machen.</translation>
    </message>
    <message numerus="yes">
        <source>Make {count} new clip</source>
        <comment>Make {count} new clips</comment>
        <translation>
            <numerusform>{count} neuen Clip machen</numerusform>
            <numerusform>{count} neue Clips machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the first sounds</source>
        <translation>Die ersten Klänge entstehen</translation>
    </message>
    <message>
        <source>Making the library ready: {percent} %</source>
        <translation>Die Bibliothek wird vorbereitet: {percent} %</translation>
    </message>
    <message>
        <source>Manage checkpoints</source>
        <translation>Checkpoints verwalten</translation>
    </message>
    <message>
        <source>Manage checkpoints…</source>
        <translation>Checkpoints verwalten…</translation>
    </message>
    <message>
        <source>Manage tags…</source>
        <translation>Schlagwörter verwalten …</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>Verwalten…</translation>
    </message>
    <message>
        <source>Mark a longer part of it.</source>
        <translation>Einen längeren Teil davon markieren.</translation>
    </message>
    <message>
        <source>Mark them in the library with Ctrl or Shift; one alone is compared with the one on the stage.</source>
        <translation>In der Bibliothek mit Strg oder Umschalt markieren; ein einzelner wird mit dem auf der Bühne verglichen.</translation>
    </message>
    <message>
        <source>Mark this take as a keeper, or take the mark away (K).</source>
        <translation>Diesen Take als „behalten“ markieren oder die Marke wegnehmen (K).</translation>
    </message>
    <message>
        <source>Mark up to {most}.</source>
        <translation>Höchstens {most} markieren.</translation>
    </message>
    <message>
        <source>Mark what shall go round by dragging across the waveform, or set its tempo.</source>
        <translation>Durch Ziehen über die Wellenform markieren, was sich wiederholen soll, oder das Tempo festlegen.</translation>
    </message>
    <message>
        <source>Marker at {time}.</source>
        <translation>Marke bei {time}.</translation>
    </message>
    <message>
        <source>Marker removed.</source>
        <translation>Marke entfernt.</translation>
    </message>
    <message>
        <source>Marker “{name}” at {time}.</source>
        <translation>Marke „{name}“ bei {time}.</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Markers are for clips of the library: this one is not finished yet.</source>
        <translation>Marken sind für Clips der Bibliothek: dieser ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>Match loudness</source>
        <translation>Lautheit angleichen</translation>
    </message>
    <message>
        <source>Measure clips</source>
        <translation>Clips messen</translation>
    </message>
    <message>
        <source>Measure how fast this machine makes music, and remember it for the time that the window shows before Generate.</source>
        <translation>Messen, wie schnell dieser Rechner Musik macht, und es für die Zeit merken, die das Fenster vor „Generieren“ zeigt.</translation>
    </message>
    <message>
        <source>Measure sounds: tempo with beats and bars, key, drums, loudness (EBU R 128), balance, and what may be wrong. What cannot be told is said to be so: no number is made up.</source>
        <translation>Klänge messen: Tempo mit Schlägen und Takten, Tonart, Schlagzeug, Lautheit (EBU R 128), Balance und was nicht stimmen könnte. Was sich nicht sagen lässt, wird so genannt: Keine Zahl ist erfunden.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Measured: {bpm:.1f} bpm, but it may also be half or double of it.</source>
        <translation>Gemessen: {bpm:.1f} bpm, vielleicht auch die Hälfte oder das Doppelte.</translation>
    </message>
    <message>
        <source>Measured: {bpm:.1f} bpm, not very sure.</source>
        <translation>Gemessen: {bpm:.1f} bpm, nicht sehr sicher.</translation>
    </message>
    <message>
        <source>Measured: {bpm:.1f} bpm.</source>
        <translation>Gemessen: {bpm:.1f} bpm.</translation>
    </message>
    <message>
        <source>Measured: {key}, not very sure.</source>
        <translation>Gemessen: {key}, nicht sehr sicher.</translation>
    </message>
    <message>
        <source>Measured: {key}.</source>
        <translation>Gemessen: {key}.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Medium on two channels: wide, clear and still of a bearable size.</source>
        <translation>Medium auf zwei Kanälen: breit, klar und noch von erträglicher Größe.</translation>
    </message>
    <message>
        <source>Melody</source>
        <translation>Melodie</translation>
    </message>
    <message>
        <source>Melody Large on two channels. Wants a graphics card or patience.</source>
        <translation>Melody Large auf zwei Kanälen. Braucht eine Grafikkarte oder Geduld.</translation>
    </message>
    <message>
        <source>Melody checkpoints cannot go on from a sound.</source>
        <translation>Melodie-Checkpoints können nicht von einem Klang ausgehen.</translation>
    </message>
    <message>
        <source>Melody on two channels; from text alone it sounds about like Stereo Medium.</source>
        <translation>Melody auf zwei Kanälen; aus Text allein klingt er etwa wie Stereo Medium.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Memory for {seconds:.0f} s, takes: {takes}</source>
        <translation>Arbeitsspeicher für {seconds:.0f} s, Takes: {takes}</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Mend that line.</source>
        <translation>Diese Zeile berichtigen.</translation>
    </message>
    <message>
        <source>Mend what can be mended. Nothing is ever deleted by it; what is gone may be in a backup.</source>
        <translation>Reparieren, was sich reparieren lässt. Nie wird dabei etwas gelöscht; was weg ist, liegt vielleicht in einer Sicherung.</translation>
    </message>
    <message>
        <source>Mending the library</source>
        <translation>Die Bibliothek wird repariert</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>Merge it into the checkpoint that it was trained on (merge_and_unload in PEFT), and import the whole.</source>
        <translation>Mit dem Checkpoint zusammenführen, auf dem er trainiert wurde (merge_and_unload in PEFT), und das Ganze importieren.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Meta&apos;s MusicGen checkpoints know far more sounds. They can be installed whenever you like, also from a stick; their licence, {licence}, allows no commercial use. What you make with the Starter is yours for any use.

Your clips lie in {folder}.</source>
        <translation>Die MusicGen-Checkpoints von Meta kennen weit mehr Klänge. Sie lassen sich jederzeit installieren, auch von einem Stick; ihre Lizenz, {licence}, erlaubt keine kommerzielle Nutzung. Was mit dem Starter entsteht, ist für jeden Zweck frei.

Die Clips liegen in {folder}.</translation>
    </message>
    <message>
        <source>Metronome</source>
        <translation>Metronom</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Microphones</source>
        <translation>Mikrofone</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Mini-Player</translation>
    </message>
    <message>
        <source>Mini player above other windows</source>
        <translation>Mini-Player über anderen Fenstern</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegelserver</translation>
    </message>
    <message>
        <source>Mono is the mean of both sides; stereo of a mono sound is the same on both.</source>
        <translation>Mono ist das Mittel beider Seiten; Stereo aus Monoklang ist auf beiden gleich.</translation>
    </message>
    <message>
        <source>More keys…</source>
        <translation>Weitere Tasten…</translation>
    </message>
    <message>
        <source>More ways to generate</source>
        <translation>Weitere Arten zu generieren</translation>
    </message>
    <message>
        <source>More words</source>
        <translation>Mehr Wörter</translation>
    </message>
    <message>
        <source>More, when you want it</source>
        <translation>Mehr, wenn es gewünscht ist</translation>
    </message>
    <message>
        <source>Move a note, or what is chosen</source>
        <translation>Eine Note oder das Ausgewählte verschieben</translation>
    </message>
    <message>
        <source>Move it away to have it made again.</source>
        <translation>Die Datei verschieben, damit sie neu erzeugt wird.</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder.</source>
        <translation>Die Datei verschieben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Move the folder when the queue is through.</source>
        <translation>Den Ordner verschieben, wenn die Warteschlange durch ist.</translation>
    </message>
    <message>
        <source>Move the folder: {folder}</source>
        <translation>Ordner verschieben: {folder}</translation>
    </message>
    <message>
        <source>Move the library…</source>
        <translation>Bibliothek verschieben…</translation>
    </message>
    <message>
        <source>Move the playhead</source>
        <translation>Abspielkopf bewegen</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben…</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Moving the library to {folder}</source>
        <translation>Die Bibliothek wird nach {folder} verschoben</translation>
    </message>
    <message>
        <source>Music is always made on this machine. Only an installation needs the network: it asks first, goes online while it fetches, and then closes the connection again.</source>
        <translation>Musik entsteht immer auf diesem Rechner. Nur eine Installation braucht das Netz: sie fragt zuerst, ist online, solange sie lädt, und schließt die Verbindung dann wieder.</translation>
    </message>
    <message>
        <source>Music is being made</source>
        <translation>Musik entsteht</translation>
    </message>
    <message>
        <source>MusicGen Desktop</source>
        <translation>MusicGen Desktop</translation>
    </message>
    <message>
        <source>MusicGen Desktop is open already; its window was brought to the front.</source>
        <translation>MusicGen Desktop ist schon offen; sein Fenster wurde nach vorn geholt.</translation>
    </message>
    <message>
        <source>MusicGen Desktop is running already, but does not answer.</source>
        <translation>MusicGen Desktop läuft schon, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>MusicGen Desktop is under the MIT licence. It is made of these works, each under its own licence.</source>
        <translation>MusicGen Desktop steht unter der MIT-Lizenz. Es besteht aus diesen Werken, jedes unter seiner eigenen Lizenz.</translation>
    </message>
    <message>
        <source>MusicGen Desktop report</source>
        <translation>MusicGen-Desktop-Bericht</translation>
    </message>
    <message>
        <source>MusicGen Desktop {version} works here.</source>
        <translation>MusicGen Desktop {version} funktioniert hier.</translation>
    </message>
    <message>
        <source>MusicGen Desktop {version}: checks that failed: {count}.</source>
        <translation>MusicGen Desktop {version}: fehlgeschlagene Prüfungen: {count}.</translation>
    </message>
    <message>
        <source>MusicGen presets</source>
        <translation>MusicGen-Presets</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Mute, or as loud as before</source>
        <translation>Stumm oder so laut wie vorher</translation>
    </message>
    <message>
        <source>Mute, or as loud as before.</source>
        <translation>Stumm oder so laut wie vorher.</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>Meine Bibliothek</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>NVIDIA (CUDA)</source>
        <translation>NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name a file inside it.</source>
        <translation>Eine Datei darin angeben.</translation>
    </message>
    <message>
        <source>Name a file that ends in {suffix}.</source>
        <translation>Eine Datei angeben, die auf {suffix} endet.</translation>
    </message>
    <message>
        <source>Name ids, or --search WORDS.</source>
        <translation>IDs angeben oder --search WORDS.</translation>
    </message>
    <message>
        <source>Name it with --continue, --redo or --melody FILE.</source>
        <translation>Mit --continue, --redo oder --melody FILE angeben.</translation>
    </message>
    <message>
        <source>Name no clips, and nothing to add or remove.</source>
        <translation>Keine Clips nennen, und nichts, das dazukommt oder wegfällt.</translation>
    </message>
    <message>
        <source>Name of the files, without the ending. Words in braces are filled in; what is not known leaves no hole. A file that is there stays; the new one gets a number.</source>
        <translation>Name der Dateien, ohne Endung. Wörter in geschweiften Klammern werden ausgefüllt; was unbekannt ist, lässt keine Lücke. Eine vorhandene Datei bleibt; die neue bekommt eine Nummer.</translation>
    </message>
    <message>
        <source>Name of the marker</source>
        <translation>Name der Marke</translation>
    </message>
    <message>
        <source>Name of the marker at {time}</source>
        <translation>Name der Marke bei {time}</translation>
    </message>
    <message>
        <source>Name of the piece</source>
        <translation>Name des Stücks</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name des Presets</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Name des Schlagworts</translation>
    </message>
    <message>
        <source>Name one in the prompt, such as 120 bpm, or with --bpm.</source>
        <translation>Eines im Prompt nennen, etwa 120 bpm, oder mit --bpm.</translation>
    </message>
    <message>
        <source>Name one with --add or --remove.</source>
        <translation>Eines mit --add oder --remove angeben.</translation>
    </message>
    <message>
        <source>Name one, or leave the line out.</source>
        <translation>Einen angeben oder die Zeile weglassen.</translation>
    </message>
    <message>
        <source>Name two files.</source>
        <translation>Zwei Dateien angeben.</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>Neue Tasten…</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Neuer Seed</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>Nächster Clip</translation>
    </message>
    <message>
        <source>Next: “{title}” · {how}</source>
        <translation>Als Nächstes: „{title}“ · {how}</translation>
    </message>
    <message>
        <source>No Ray cluster answers at {address}: {reason}</source>
        <translation>Unter {address} antwortet kein Ray-Cluster: {reason}</translation>
    </message>
    <message>
        <source>No audio output</source>
        <translation>Keine Tonausgabe</translation>
    </message>
    <message>
        <source>No checkpoint is installed.</source>
        <translation>Kein Checkpoint ist installiert.</translation>
    </message>
    <message>
        <source>No clip has a tag like that. T gives tags to the chosen clips.</source>
        <translation>Kein Clip hat ein solches Schlagwort. T gibt den gewählten Clips Schlagwörter.</translation>
    </message>
    <message>
        <source>No clip has all of this.</source>
        <translation>Kein Clip hat all das.</translation>
    </message>
    <message>
        <source>No clip has the tag {tag}.</source>
        <translation>Kein Clip hat das Schlagwort {tag}.</translation>
    </message>
    <message>
        <source>No clip holds “{words}”.</source>
        <translation>Kein Clip enthält „{words}“.</translation>
    </message>
    <message>
        <source>No clip is named.</source>
        <translation>Kein Clip ist angegeben.</translation>
    </message>
    <message>
        <source>No clip that can be searched yet holds “{words}”.</source>
        <translation>Kein Clip, in dem schon gesucht werden kann, enthält „{words}“.</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
    <message>
        <source>No connection is opened; to install a checkpoint from the network you are asked first.</source>
        <translation>Keine Verbindung wird geöffnet; vor einer Installation aus dem Netz wird gefragt.</translation>
    </message>
    <message>
        <source>No drums are heard.</source>
        <translation>Kein Schlagzeug ist zu hören.</translation>
    </message>
    <message>
        <source>No drums; some were asked for.</source>
        <translation>Kein Schlagzeug, obwohl es gewünscht war.</translation>
    </message>
    <message>
        <source>No file manager answered.</source>
        <translation>Kein Dateimanager hat geantwortet.</translation>
    </message>
    <message>
        <source>No key can be told, so it cannot be brought to {asked}.</source>
        <translation>Eine Tonart ist nicht zu erkennen, daher geht es nicht nach {asked}.</translation>
    </message>
    <message>
        <source>No key can be told; {asked} was asked.</source>
        <translation>Keine Tonart zu erkennen; gewünscht war {asked}.</translation>
    </message>
    <message>
        <source>No key found</source>
        <translation>Keine Tonart gefunden</translation>
    </message>
    <message>
        <source>No key was found.</source>
        <translation>Keine Tonart gefunden.</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>No marker there.</source>
        <translation>Dort ist keine Marke.</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Kein Mikrofon</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>Kein Mikrofon gefunden.</translation>
    </message>
    <message>
        <source>No node of the cluster can make clips.</source>
        <translation>Kein Knoten des Clusters kann Clips machen.</translation>
    </message>
    <message>
        <source>No notes yet in {length}.</source>
        <translation>Noch keine Noten in {length}.</translation>
    </message>
    <message>
        <source>No prompt</source>
        <translation>Kein Prompt</translation>
    </message>
    <message>
        <source>No prompt holds these words.</source>
        <translation>Kein Prompt enthält diese Wörter.</translation>
    </message>
    <message>
        <source>No region is marked.</source>
        <translation>Kein Bereich ist markiert.</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung hat diese Wörter.</translation>
    </message>
    <message>
        <source>No sound device was found. Everything else works; plug one in and press play to listen.</source>
        <translation>Kein Audiogerät gefunden. Alles andere funktioniert; zum Anhören eines anschließen und auf Wiedergabe drücken.</translation>
    </message>
    <message>
        <source>No sound output was found; making and exporting music works all the same.</source>
        <translation>Keine Tonausgabe gefunden; Musik machen und exportieren geht trotzdem.</translation>
    </message>
    <message>
        <source>No sound yet.</source>
        <translation>Noch kein Klang.</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Keine Sterne</translation>
    </message>
    <message>
        <source>No steady tempo</source>
        <translation>Kein festes Tempo</translation>
    </message>
    <message>
        <source>No steady tempo was found in “{title}”.</source>
        <translation>In „{title}“ wurde kein gleichmäßiges Tempo gefunden.</translation>
    </message>
    <message>
        <source>No steady tempo was found, so it cannot be brought to {asked} bpm.</source>
        <translation>Kein festes Tempo gefunden, daher geht es nicht auf {asked} bpm.</translation>
    </message>
    <message>
        <source>No steady tempo was found.</source>
        <translation>Kein gleichmäßiges Tempo gefunden.</translation>
    </message>
    <message>
        <source>No steady tempo was found: the loop has the asked length, but no bars.</source>
        <translation>Kein gleichmäßiges Tempo gefunden: Der Loop hat die gewünschte Länge, aber keine Takte.</translation>
    </message>
    <message>
        <source>No steady tempo was heard: the notes stay where they are, at 120 beats a minute.</source>
        <translation>Kein gleichmäßiges Tempo zu hören: Die Noten bleiben, wo sie sind, bei 120 Schlägen je Minute.</translation>
    </message>
    <message>
        <source>No steady tempo; {asked} bpm were asked.</source>
        <translation>Kein gleichmäßiges Tempo; gewünscht waren {asked} bpm.</translation>
    </message>
    <message>
        <source>No tag is named.</source>
        <translation>Kein Schlagwort ist angegeben.</translation>
    </message>
    <message>
        <source>No tags yet.</source>
        <translation>Noch keine Schlagwörter.</translation>
    </message>
    <message>
        <source>No tempo and no key is asked for.</source>
        <translation>Weder Tempo noch Tonart ist gewünscht.</translation>
    </message>
    <message>
        <source>No tempo is asked for that could be kept.</source>
        <translation>Es ist kein Tempo gewünscht, das gehalten werden könnte.</translation>
    </message>
    <message>
        <source>No tempo is known here: tap it first.</source>
        <translation>Hier ist kein Tempo bekannt: zuerst tippen.</translation>
    </message>
    <message>
        <source>No waveform</source>
        <translation>Keine Wellenform</translation>
    </message>
    <message>
        <source>No word has these letters. Write it into the prompt.</source>
        <translation>Kein Wort hat diese Buchstaben. Direkt in den Prompt schreiben.</translation>
    </message>
    <message>
        <source>No worker of the cluster is left.</source>
        <translation>Kein Arbeitsprozess des Clusters ist übrig.</translation>
    </message>
    <message>
        <source>Nobody has said who may use these weights. Ask their maker before you publish anything.</source>
        <translation>Niemand hat gesagt, wer diese Gewichte benutzen darf. Vor jeder Veröffentlichung den Urheber fragen.</translation>
    </message>
    <message>
        <source>None keeps the tempo; the nearest one is written.</source>
        <translation>Keiner hält das Tempo; der nächste wird geschrieben.</translation>
    </message>
    <message>
        <source>None of {count} tries kept {bpm} bpm. All of them are here.</source>
        <translation>Keiner von {count} Versuchen hielt {bpm} bpm. Alle sind hier.</translation>
    </message>
    <message>
        <source>Not all takes could be kept to what was asked.</source>
        <translation>Nicht alle Takes ließen sich an das Gewünschte anpassen.</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>Nicht erzeugt</translation>
    </message>
    <message>
        <source>Not measured yet: make something with it.</source>
        <translation>Noch nicht gemessen: etwas damit machen.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Jetzt nicht möglich.</translation>
    </message>
    <message>
        <source>Not sorted by while you listen blind: it would tell the sounds apart.</source>
        <translation>Beim Blindhören wird danach nicht sortiert: Es würde die Klänge verraten.</translation>
    </message>
    <message>
        <source>Not the same as “{title}” of {made}, bit for bit.</source>
        <translation>Nicht Bit für Bit dasselbe wie „{title}“ vom {made}.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes…</source>
        <translation>Notizen…</translation>
    </message>
    <message>
        <source>Nothing in “{title}” could be heard as notes.</source>
        <translation>In „{title}“ war nichts als Noten zu hören.</translation>
    </message>
    <message>
        <source>Nothing is asked for.</source>
        <translation>Nichts ist gewünscht.</translation>
    </message>
    <message>
        <source>Nothing is called “{{{part}}}”.</source>
        <translation>Nichts heißt „{{{part}}}“.</translation>
    </message>
    <message>
        <source>Nothing is heard in {percent:.0f} % of it.</source>
        <translation>In {percent:.0f} % davon ist nichts zu hören.</translation>
    </message>
    <message>
        <source>Nothing is lost: it was saved as {names}.</source>
        <translation>Nichts ist verloren: es wurde als {names} gespeichert.</translation>
    </message>
    <message>
        <source>Nothing is waiting. Generate as often as you like: each press lines up here.</source>
        <translation>Nichts wartet. Beliebig oft generieren: jeder Druck stellt sich hier an.</translation>
    </message>
    <message>
        <source>Nothing moves by itself but what you hear: menus do not slide, the text cursor does not blink.</source>
        <translation>Nichts bewegt sich von selbst außer dem, was zu hören ist: Menüs gleiten nicht, der Textcursor blinkt nicht.</translation>
    </message>
    <message>
        <source>Nothing of this is sent. It lies in {folder}.</source>
        <translation>Nichts davon wird verschickt. Es liegt in {folder}.</translation>
    </message>
    <message>
        <source>Nothing to hear yet</source>
        <translation>Noch nichts zu hören</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another archive.</source>
        <translation>Nichts wurde geändert. Ein anderes Archiv wählen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Start the newer program, or point this one at another data folder.</source>
        <translation>Nichts wurde geändert. Das neuere Programm starten oder diesem einen anderen Datenordner geben.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use another archive.</source>
        <translation>Nichts wurde geändert. Ein anderes Archiv verwenden.</translation>
    </message>
    <message>
        <source>Nothing was fetched from there. Try again later, or use another address for the Hub.</source>
        <translation>Von dort wurde nichts geladen. Später noch einmal versuchen oder eine andere Adresse für den Hub verwenden.</translation>
    </message>
    <message>
        <source>Nothing was fetched: the licence has not been accepted.</source>
        <translation>Nichts wurde geladen: der Lizenz wurde nicht zugestimmt.</translation>
    </message>
    <message>
        <source>Nothing was heard: the recording is silent.</source>
        <translation>Nichts war zu hören: die Aufnahme ist still.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Nothing was installed. Use another copy of the wheels.</source>
        <translation>Nichts wurde installiert. Eine andere Kopie der Wheels verwenden.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>ORIGIN</source>
        <translation>HERKUNFT</translation>
    </message>
    <message>
        <source>Of a piece longer than {window} s: how much of the music before it each window hears; the rest of its {window} s is new. More holds the piece together, less is made sooner.</source>
        <translation>Bei einem Stück über {window} s: wie viel der Musik davor jedes Fenster hört; der Rest seiner {window} s ist neu. Mehr hält das Stück zusammen, weniger ist schneller gemacht.</translation>
    </message>
    <message>
        <source>Of a sample. 24 is finer than any ear; 16 is dithered; 32 float is for wav alone.</source>
        <translation>Eines Abtastwerts. 24 ist feiner als jedes Ohr; 16 wird gedithert; 32 Float nur für wav.</translation>
    </message>
    <message>
        <source>Of menus, texts and messages. From the next start on.</source>
        <translation>Der Menüs, Texte und Meldungen. Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Of texts, buttons and drawings, on top of what your screen is set to. From the next start on.</source>
        <translation>Der Texte, Knöpfe und Zeichnungen, zusätzlich zur Einstellung des Bildschirms. Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Of the files. Parts in braces are filled in for each clip.</source>
        <translation>Der Dateien. Teile in geschweiften Klammern werden für jeden Clip ausgefüllt.</translation>
    </message>
    <message>
        <source>Of these it is the nearest to what was asked.</source>
        <translation>Von diesen kommt er dem Gewünschten am nächsten.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Offline · an installation asks first</source>
        <translation>Offline · eine Installation fragt zuerst</translation>
    </message>
    <message>
        <source>Offline · nothing leaves this machine</source>
        <translation>Offline · nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu install libpulse0.</source>
        <translation>Unter Debian oder Ubuntu libpulse0 installieren.</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>On: nothing is ever fetched, unless you agree to it for one installation. Default: on.</source>
        <translation>Ein: nie wird etwas geladen, außer mit Zustimmung für eine Installation. Vorgabe: ein.</translation>
    </message>
    <message>
        <source>One channel.</source>
        <translation>Ein Kanal.</translation>
    </message>
    <message>
        <source>One more, behind the others.</source>
        <translation>Noch einer, hinter den anderen.</translation>
    </message>
    <message>
        <source>One of them was there already, as “{title}”.</source>
        <translation>Einer davon war schon da, als „{title}“.</translation>
    </message>
    <message>
        <source>One prompt a line</source>
        <translation>Ein Prompt pro Zeile</translation>
    </message>
    <message>
        <source>One row for each clip; the pointer on a row tells in full what becomes of the clip.</source>
        <translation>Eine Zeile für jeden Clip; der Zeiger auf einer Zeile zeigt ausführlich, was aus dem Clip wird.</translation>
    </message>
    <message>
        <source>One sound stands still for its last {seconds:.1f} s.</source>
        <translation>Die letzten {seconds:.1f} s steht ein Klang still.</translation>
    </message>
    <message>
        <source>Online for installations</source>
        <translation>Online für Installationen</translation>
    </message>
    <message>
        <source>Online while this is fetched</source>
        <translation>Online, solange geladen wird</translation>
    </message>
    <message>
        <source>Online · fetching {title}</source>
        <translation>Online · {title} wird geladen</translation>
    </message>
    <message>
        <source>Online · only installations use it</source>
        <translation>Online · nur Installationen nutzen es</translation>
    </message>
    <message>
        <source>Only checkpoints that were installed or imported can be removed.</source>
        <translation>Nur installierte oder importierte Checkpoints lassen sich entfernen.</translation>
    </message>
    <message>
        <source>Only for private repositories. Kept in a file that only you can read, and sent to the mirror alone.</source>
        <translation>Nur für private Repositorien. Liegt in einer Datei, die sonst niemand lesen kann, und geht nur an den Spiegelserver.</translation>
    </message>
    <message>
        <source>Only mono and stereo files can be read; mix it down first.</source>
        <translation>Nur Mono- und Stereodateien sind lesbar; zuerst heruntermischen.</translation>
    </message>
    <message>
        <source>Only the likeliest next sounds that together have this chance are in the draw. Lower is tamer.</source>
        <translation>Nur die wahrscheinlichsten nächsten Klänge, die zusammen diese Wahrscheinlichkeit haben, sind im Spiel. Niedriger ist zahmer.</translation>
    </message>
    <message>
        <source>Only these are fetched again with: {command}</source>
        <translation>Nur diese werden neu geladen mit: {command}</translation>
    </message>
    <message>
        <source>Only this many of the likeliest next sounds are in the draw. Fewer is tamer and cleaner.</source>
        <translation>Nur so viele der wahrscheinlichsten nächsten Klänge sind im Spiel. Weniger ist zahmer und sauberer.</translation>
    </message>
    <message>
        <source>Only what an installation needs is fetched. Prompts, sound and settings stay on this machine.</source>
        <translation>Nur was eine Installation braucht, wird geladen. Prompts, Klang und Einstellungen bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Open it in another program and save it again from there.</source>
        <translation>In einem anderen Programm öffnen und von dort neu speichern.</translation>
    </message>
    <message>
        <source>Open it in the file manager.</source>
        <translation>Im Dateimanager öffnen.</translation>
    </message>
    <message>
        <source>Open its folder in the file manager.</source>
        <translation>Seinen Ordner im Dateimanager öffnen.</translation>
    </message>
    <message>
        <source>Open the clip that it has grown from.</source>
        <translation>Den Clip öffnen, aus dem er gewachsen ist.</translation>
    </message>
    <message>
        <source>Open the window, or bring it to the front, with files as if they were dropped on it: music goes on from a sound or follows a tune, a checkpoint can be imported. The word “open” may be left out before a path.</source>
        <translation>Das Fenster öffnen oder nach vorn holen, mit Dateien, als wären sie darauf gezogen: Musik geht von einem Klang aus oder folgt einer Melodie, ein Checkpoint kann importiert werden. Das Wort „open“ darf vor einem Pfad fehlen.</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Bibliothek wird geöffnet…</translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation>Mikrofon wird geöffnet…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Original speed and pitch</source>
        <translation>Ursprüngliche Geschwindigkeit und Tonhöhe</translation>
    </message>
    <message>
        <source>Other programs keep the processor {percent:.0f} % busy, which makes everything slower.</source>
        <translation>Andere Programme lasten den Prozessor zu {percent:.0f} % aus, was alles langsamer macht.</translation>
    </message>
    <message>
        <source>Others have grown from it</source>
        <translation>Andere sind daraus gewachsen</translation>
    </message>
    <message>
        <source>Outline of the sound</source>
        <translation>Umriss des Klangs</translation>
    </message>
    <message>
        <source>Outlines of clips, 8-bit weights and known hashes are made again when they are wanted, which takes a while. Clips, prompts and settings are not touched. Empty it?</source>
        <translation>Umrisse von Clips, 8-Bit-Gewichte und bekannte Hashes entstehen bei Bedarf neu, was eine Weile dauert. Clips, Prompts und Einstellungen bleiben unberührt. Leeren?</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Overview of the take</source>
        <translation>Übersicht des Takes</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PFAD</translation>
    </message>
    <message>
        <source>PATTERN</source>
        <translation>MUSTER</translation>
    </message>
    <message>
        <source>PERCENT</source>
        <translation>PROZENT</translation>
    </message>
    <message>
        <source>Pack the files themselves, for example with “tar -h”.</source>
        <translation>Die Dateien selbst packen, zum Beispiel mit „tar -h“.</translation>
    </message>
    <message>
        <source>Page keys</source>
        <translation>Bild-Tasten</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Seite der Anleitung</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Panels that lie here</source>
        <translation>Felder, die hier liegen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parameters in a window of their own</source>
        <translation>Parameter in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Teile des Programms</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause (Space).</source>
        <translation>Pause (Leertaste).</translation>
    </message>
    <message>
        <source>Pause it, then move the folder.</source>
        <translation>Anhalten, dann den Ordner verschieben.</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Warteschlange anhalten</translation>
    </message>
    <message>
        <source>Pause this job</source>
        <translation>Diesen Auftrag anhalten</translation>
    </message>
    <message>
        <source>Pause what is being made, or go on</source>
        <translation>Anhalten, was entsteht, oder fortsetzen</translation>
    </message>
    <message>
        <source>Paused. {done} of {total} are there and kept.</source>
        <translation>Angehalten. {done} von {total} sind da und bleiben.</translation>
    </message>
    <message>
        <source>Pausing, keeping what was fetched. Press Ctrl-C again to leave at once.</source>
        <translation>Wird angehalten, Geladenes bleibt. Noch einmal Strg-C drücken, um sofort zu gehen.</translation>
    </message>
    <message>
        <source>Percent of its own, at the same pitch; 100 is as made.</source>
        <translation>Prozent des eigenen, bei gleicher Tonhöhe; 100 ist wie gemacht.</translation>
    </message>
    <message>
        <source>Percent of the take&apos;s own; the pitch stays. Default: 100.</source>
        <translation>Prozent des eigenen; die Tonhöhe bleibt. Vorgabe: 100.</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>Piano roll</source>
        <translation>Pianorolle</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Oben anheften</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>Place of “{panel}”</source>
        <translation>Platz von „{panel}“</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play (Space).</source>
        <translation>Abspielen (Leertaste).</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play or pause (Space).</source>
        <translation>Abspielen oder anhalten (Leertaste).</translation>
    </message>
    <message>
        <source>Play the loop again and again (L). Drag over the waveform to mark it.</source>
        <translation>Den Loop immer wieder spielen (L). Über die Wellenform ziehen, um ihn zu markieren.</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Playhead at {position} of {length}.</source>
        <translation>Abspielkopf bei {position} von {length}.</translation>
    </message>
    <message>
        <source>Playing on {device}.</source>
        <translation>Spielt auf {device}.</translation>
    </message>
    <message>
        <source>Plug in its disk and start the program again.</source>
        <translation>Den Datenträger anschließen und das Programm neu starten.</translation>
    </message>
    <message>
        <source>Plug in its disk, or choose another folder: under “Connection and folder” in the window, or with “musicgen-desktop checkpoints move”.</source>
        <translation>Den Datenträger anschließen oder einen anderen Ordner wählen: unter „Verbindung und Ordner“ im Fenster oder mit „musicgen-desktop checkpoints move“.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation>Preset: {name}</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Presets (*.json)</translation>
    </message>
    <message>
        <source>Press a tag to give it, again to take it away.</source>
        <translation>Ein Schlagwort drücken gibt es, noch einmal nimmt es weg.</translation>
    </message>
    <message>
        <source>Press an entry to put its prompt and all its parameters back into the form.</source>
        <translation>Ein Eintrag bringt seinen Prompt und alle Parameter zurück ins Formular.</translation>
    </message>
    <message>
        <source>Press keys that shall run this command too.</source>
        <translation>Tasten drücken, die diesen Befehl auch ausführen sollen.</translation>
    </message>
    <message>
        <source>Press other keys for this command (Enter).</source>
        <translation>Andere Tasten für diesen Befehl drücken (Enter).</translation>
    </message>
    <message>
        <source>Press the keys that shall run this command. Esc leaves them as they are.</source>
        <translation>Die Tasten drücken, die diesen Befehl ausführen sollen. Esc lässt sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Die neuen Tasten drücken</translation>
    </message>
    <message>
        <source>Press the new keys; Esc leaves them as they are</source>
        <translation>Die neuen Tasten drücken; Esc lässt sie, wie sie sind</translation>
    </message>
    <message>
        <source>Press to correct it.</source>
        <translation>Zum Berichtigen drücken.</translation>
    </message>
    <message>
        <source>Press to sort by colour.</source>
        <translation>Drücken sortiert nach Farbe.</translation>
    </message>
    <message>
        <source>Press to sort by it, again to turn the order round.</source>
        <translation>Drücken sortiert danach, noch einmal dreht die Reihenfolge um.</translation>
    </message>
    <message>
        <source>Previous clip</source>
        <translation>Voriger Clip</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Prozessor-Threads</translation>
    </message>
    <message>
        <source>Programs of its own</source>
        <translation>Eigene Programme</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompt history</source>
        <translation>Prompt-Verlauf</translation>
    </message>
    <message>
        <source>Prompt history in a window of its own</source>
        <translation>Prompt-Verlauf in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Prompt of section {number} of {count}</source>
        <translation>Prompt von Abschnitt {number} von {count}</translation>
    </message>
    <message>
        <source>Prompt, parameters and seed are those of “{title}”: it would be the same sound. For another one change something, or open the lock of the seed.</source>
        <translation>Prompt, Parameter und Seed sind die von „{title}“: es wäre derselbe Klang. Für etwas anderes etwas ändern oder das Schloss des Seeds öffnen.</translation>
    </message>
    <message>
        <source>Prompt, seed and all else that made it, in the file&apos;s tags, so that it can be made again.</source>
        <translation>Prompt, Seed und alles andere Nötige in den Tags der Datei, um sie neu zu erzeugen.</translation>
    </message>
    <message>
        <source>Prompts one after another within one piece: the music goes on, and turns to the next prompt.</source>
        <translation>Prompts nacheinander in einem Stück: die Musik geht weiter und wendet sich dem nächsten zu.</translation>
    </message>
    <message>
        <source>Prompts you use are kept here, with all their parameters. Press one to use it again.</source>
        <translation>Benutzte Prompts stehen hier, mit allen Parametern. Einen drücken, um ihn wieder zu verwenden.</translation>
    </message>
    <message>
        <source>Prompts, music and settings never leave this machine: the program opens no connection but for a download that you start, counts nothing, and looks for no updates.</source>
        <translation>Prompts, Musik und Einstellungen verlassen diesen Rechner nie: das Programm öffnet keine Verbindung außer für einen selbst begonnenen Download, zählt nichts und sucht nicht nach Updates.</translation>
    </message>
    <message>
        <source>Prompts, sound and settings stay on this machine; the program opens no connection.</source>
        <translation>Prompts, Klang und Einstellungen bleiben auf diesem Rechner; das Programm öffnet keine Verbindung.</translation>
    </message>
    <message>
        <source>Proving and unpacking the backup</source>
        <translation>Die Sicherung wird geprüft und entpackt</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Public domain (CC0 1.0): do with it whatever you like.</source>
        <translation>Gemeinfrei (CC0 1.0): damit ist alles erlaubt.</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Put a part into the name that is filled in for each clip.</source>
        <translation>Einen Teil in den Namen setzen, der für jeden Clip ausgefüllt wird.</translation>
    </message>
    <message>
        <source>Put all lines on the clipboard.</source>
        <translation>Alle Zeilen in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Wieder einreihen</translation>
    </message>
    <message>
        <source>Put it back in its place.</source>
        <translation>Wieder an ihren Platz legen.</translation>
    </message>
    <message>
        <source>Put the program&apos;s own files back, then try again.</source>
        <translation>Die Dateien des Programms zurücklegen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Put the recorder away.</source>
        <translation>Den Rekorder weglegen.</translation>
    </message>
    <message>
        <source>Put the report on the clipboard.</source>
        <translation>Den Bericht in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Put the right file back in its place, or generate the clip again.</source>
        <translation>Die richtige Datei zurücklegen oder den Clip noch einmal generieren.</translation>
    </message>
    <message>
        <source>Put this away (Esc).</source>
        <translation>Ausblenden (Esc).</translation>
    </message>
    <message>
        <source>Put this job back into the queue.</source>
        <translation>Diesen Auftrag wieder in die Warteschlange stellen.</translation>
    </message>
    <message>
        <source>Put this message away.</source>
        <translation>Diese Meldung ausblenden.</translation>
    </message>
    <message>
        <source>Put what tells them apart into the pack&apos;s “name”: {places}.</source>
        <translation>Was sie unterscheidet, in „name“ des Pakets aufnehmen: {places}.</translation>
    </message>
    <message>
        <source>Puts “{phrase}” into the prompt or takes it out.</source>
        <translation>Setzt „{phrase}“ in den Prompt oder nimmt es heraus.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Queue in a window of its own</source>
        <translation>Warteschlange in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Queue paused: {count} waiting</source>
        <translation>Warteschlange angehalten: {count} warten</translation>
    </message>
    <message>
        <source>Queue {count}</source>
        <translation>Warteschlange {count}</translation>
    </message>
    <message>
        <source>Queue: {count} waiting</source>
        <translation>Warteschlange: {count} warten</translation>
    </message>
    <message>
        <source>Quick (int8)</source>
        <translation>Schnell (int8)</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Rate (kHz)</source>
        <translation>Rate (kHz)</translation>
    </message>
    <message>
        <source>Ray is not installed here.</source>
        <translation>Ray ist hier nicht installiert.</translation>
    </message>
    <message>
        <source>Ray works only with the program that is run from its source, or from its Python package. Without --ray this machine makes the clips alone.</source>
        <translation>Ray geht nur mit dem Programm, das aus dem Quelltext oder dem Python-Paket läuft. Ohne --ray macht dieser Rechner die Clips allein.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Read every file and compare it with its hash.</source>
        <translation>Jede Datei lesen und mit ihrem Hash vergleichen.</translation>
    </message>
    <message>
        <source>Read sections from a TOML file, as generate --sections.</source>
        <translation>Abschnitte aus einer TOML-Datei lesen, wie generate --sections.</translation>
    </message>
    <message>
        <source>Read the guide</source>
        <translation>Anleitung lesen</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>Der Prompt wird gelesen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Ready: {length}.</source>
        <translation>Fertig: {length}.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Record a sound</source>
        <translation>Klang aufnehmen</translation>
    </message>
    <message>
        <source>Record a sound, or stop</source>
        <translation>Klang aufnehmen oder stoppen</translation>
    </message>
    <message>
        <source>Record from a microphone: sing, hum or play (Shift+R).</source>
        <translation>Vom Mikrofon aufnehmen: singen, summen oder spielen (Umschalt+R).</translation>
    </message>
    <message>
        <source>Record from the microphone (Shift+R).</source>
        <translation>Vom Mikrofon aufnehmen (Umschalt+R).</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Recording {time}</source>
        <translation>Aufnahme {time}</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Aufnehmen…</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>a region</comment>
        <translation>Neu machen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo the loop&apos;s region</source>
        <translation>Bereich des Loops neu machen</translation>
    </message>
    <message>
        <source>Redo {change}</source>
        <translation>Wiederholen: {change}</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove from the history</source>
        <translation>Aus dem Verlauf entfernen</translation>
    </message>
    <message>
        <source>Remove it when the queue is through.</source>
        <translation>Entfernen, wenn die Warteschlange durch ist.</translation>
    </message>
    <message>
        <source>Remove or rename one of them, or choose an empty folder.</source>
        <translation>Einen davon entfernen oder umbenennen oder einen leeren Ordner wählen.</translation>
    </message>
    <message>
        <source>Remove preset</source>
        <translation>Preset entfernen</translation>
    </message>
    <message>
        <source>Remove some of them first.</source>
        <translation>Zuerst einige davon entfernen.</translation>
    </message>
    <message>
        <source>Remove the marker</source>
        <translation>Marke entfernen</translation>
    </message>
    <message>
        <source>Remove this preset of your own.</source>
        <translation>Dieses eigene Preset entfernen.</translation>
    </message>
    <message>
        <source>Remove {title} from this machine?</source>
        <translation>{title} von diesem Rechner entfernen?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Repair it: only the damaged files are fetched again.</source>
        <translation>Reparieren: nur die beschädigten Dateien werden neu geladen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation>{label} zurücksetzen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Restore a library that was backed up</source>
        <translation>Eine gesicherte Bibliothek wiederherstellen</translation>
    </message>
    <message>
        <source>Restored, it takes the place of the library that is open, which is set aside and kept.</source>
        <translation>Wiederhergestellt tritt sie an die Stelle der offenen Bibliothek, die beiseitegelegt und behalten wird.</translation>
    </message>
    <message numerus="yes">
        <source>Restored: {count} clip.</source>
        <comment>Restored: {count} clips.</comment>
        <translation>
            <numerusform>Wiederhergestellt: {count} Clip.</numerusform>
            <numerusform>Wiederhergestellt: {count} Clips.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored: {count} clip. What was there before lies in {folder}.</source>
        <comment>Restored: {count} clips. What was there before lies in {folder}.</comment>
        <translation>
            <numerusform>Wiederhergestellt: {count} Clip. Was vorher da war, liegt in {folder}.</numerusform>
            <numerusform>Wiederhergestellt: {count} Clips. Was vorher da war, liegt in {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Round {number} of {rounds} …</source>
        <translation>Runde {number} von {rounds} …</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Run all again</source>
        <translation>Alle noch einmal</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in that folder.</source>
        <translation>„git lfs pull“ in jenem Ordner ausführen.</translation>
    </message>
    <message>
        <source>SEMITONES</source>
        <translation>HALBTÖNE</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>QUELLE</translation>
    </message>
    <message>
        <source>Samples a second, in kHz. MusicGen makes 32 kHz, which most programs convert by themselves.</source>
        <translation>Abtastwerte pro Sekunde, in kHz. MusicGen macht 32 kHz, was die meisten Programme selbst umwandeln.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Noch einmal speichern</translation>
    </message>
    <message>
        <source>Save as MIDI, use it</source>
        <translation>Als MIDI speichern, verwenden</translation>
    </message>
    <message>
        <source>Save as MIDI…</source>
        <translation>Als MIDI speichern…</translation>
    </message>
    <message>
        <source>Save it (Enter).</source>
        <translation>Speichern (Enter).</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Änderung speichern</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save the tune as MIDI</source>
        <translation>Melodie als MIDI speichern</translation>
    </message>
    <message>
        <source>Save the whole checkpoint again, with its text encoder and its codec.</source>
        <translation>Den ganzen Checkpoint neu speichern, mit Text-Encoder und Codec.</translation>
    </message>
    <message>
        <source>Save them as float32, float16 or bfloat16.</source>
        <translation>Als float32, float16 oder bfloat16 speichern.</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Diese Suche speichern…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Say how many bars, as in --bars 4.</source>
        <translation>Angeben, wie viele Takte, etwa --bars 4.</translation>
    </message>
    <message>
        <source>Say how many bars, as in “bars = 4”.</source>
        <translation>Sagen, wie viele Takte, etwa „bars = 4“.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Search prompts</source>
        <translation>Prompts durchsuchen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Wörter suchen</translation>
    </message>
    <message>
        <source>Seconds in which the sound falls into silence.</source>
        <translation>Sekunden, in denen der Klang in Stille fällt.</translation>
    </message>
    <message>
        <source>Seconds in which the sound rises from silence, and falls into it.</source>
        <translation>Sekunden, in denen der Klang aus der Stille kommt und in sie fällt.</translation>
    </message>
    <message>
        <source>Seconds in which the sound rises from silence.</source>
        <translation>Sekunden, in denen der Klang aus der Stille kommt.</translation>
    </message>
    <message>
        <source>Seconds it took</source>
        <translation>Sekunden gebraucht</translation>
    </message>
    <message>
        <source>Seconds of sound</source>
        <translation>Sekunden Klang</translation>
    </message>
    <message>
        <source>Seconds of the tune, 30 at most. A shorter one is heard again and again.</source>
        <translation>Sekunden der Melodie, höchstens 30. Eine kürzere wird immer wieder gehört.</translation>
    </message>
    <message>
        <source>Section {number} earlier</source>
        <translation>Abschnitt {number} früher</translation>
    </message>
    <message>
        <source>Section {number} later</source>
        <translation>Abschnitt {number} später</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Sections (*.toml)</source>
        <translation>Abschnitte (*.toml)</translation>
    </message>
    <message>
        <source>Sections · {count}</source>
        <translation>Abschnitte · {count}</translation>
    </message>
    <message>
        <source>See what it needs, and install it. Nothing is fetched yet.</source>
        <translation>Sehen, was er braucht, und ihn installieren. Noch wird nichts geladen.</translation>
    </message>
    <message>
        <source>See what the program noted before and since.</source>
        <translation>Sehen, was das Programm davor und seitdem notiert hat.</translation>
    </message>
    <message>
        <source>See whether the microphone is muted, or choose another one.</source>
        <translation>Nachsehen, ob das Mikrofon stumm ist, oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>See which there are, and what they need.</source>
        <translation>Sehen, welche es gibt und was sie brauchen.</translation>
    </message>
    <message>
        <source>See, hear and change what is heard of it (Ctrl+T).</source>
        <translation>Sehen, hören und ändern, was davon gehört wird (Strg+T).</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Semitones by which it is higher, or with a minus lower, at the same tempo; 0 is as made.</source>
        <translation>Halbtöne, um die es höher ist, mit einem Minus tiefer, bei gleichem Tempo; 0 ist wie gemacht.</translation>
    </message>
    <message>
        <source>Semitones; the speed stays. Default: 0.</source>
        <translation>Halbtöne; die Geschwindigkeit bleibt. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Set or name a marker</source>
        <translation>Marke setzen oder benennen</translation>
    </message>
    <message>
        <source>Set {variable} to a folder that can be written to.</source>
        <translation>{variable} auf einen beschreibbaren Ordner setzen.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings by their name.</source>
        <translation>Einstellungen nach ihrem Namen.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Several prompts one after another in one piece.</source>
        <translation>Mehrere Prompts nacheinander in einem Stück.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Shift+→, Shift+←</source>
        <translation>Umschalt+→, Umschalt+←</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>Alle Clips zeigen</translation>
    </message>
    <message>
        <source>Show and play take {number} (key {number}).</source>
        <translation>Take {number} zeigen und spielen (Taste {number}).</translation>
    </message>
    <message>
        <source>Show and play “{name}” (key {number}).</source>
        <translation>„{name}“ zeigen und spielen (Taste {number}).</translation>
    </message>
    <message>
        <source>Show entries of this kind, and more serious ones.</source>
        <translation>Einträge dieser Art und schwerwiegendere zeigen.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Show only clips with stars, a tag, a colour and so on.</source>
        <translation>Nur Clips mit Sternen, einem Schlagwort, einer Farbe und so weiter zeigen.</translation>
    </message>
    <message>
        <source>Show only prompts that hold all these words.</source>
        <translation>Nur Prompts zeigen, die alle diese Wörter enthalten.</translation>
    </message>
    <message>
        <source>Show or fold away: {panel}.</source>
        <translation>Zeigen oder einklappen: {panel}.</translation>
    </message>
    <message>
        <source>Show the checkpoints&apos; folder</source>
        <translation>Ordner der Checkpoints zeigen</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Dateien zeigen</translation>
    </message>
    <message>
        <source>Show the folder: {folder}</source>
        <translation>Ordner zeigen: {folder}</translation>
    </message>
    <message>
        <source>Show the library as cards, or as rows.</source>
        <translation>Die Bibliothek als Karten oder als Zeilen zeigen.</translation>
    </message>
    <message>
        <source>Show the licences of all parts.</source>
        <translation>Die Lizenzen aller Teile zeigen.</translation>
    </message>
    <message>
        <source>Show the log in the file manager.</source>
        <translation>Das Protokoll im Dateimanager zeigen.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Show the whole take</source>
        <translation>Ganzen Take zeigen</translation>
    </message>
    <message>
        <source>Show the words of this kind.</source>
        <translation>Die Wörter dieser Art zeigen.</translation>
    </message>
    <message>
        <source>Show words of all kinds that have these letters. Enter takes the first one.</source>
        <translation>Wörter aller Arten zeigen, die diese Buchstaben haben. Enter nimmt das erste.</translation>
    </message>
    <message>
        <source>Shown from {start} to {end}, {times} times as large.</source>
        <translation>Gezeigt von {start} bis {end}, {times}-fach vergrößert.</translation>
    </message>
    <message>
        <source>Shows the commands that have these words, or these keys.</source>
        <translation>Zeigt die Befehle mit diesen Wörtern oder diesen Tasten.</translation>
    </message>
    <message>
        <source>Shows the entries that have all of these words.</source>
        <translation>Zeigt die Einträge, die alle diese Wörter haben.</translation>
    </message>
    <message>
        <source>Shows the settings that have these words (Ctrl+F).</source>
        <translation>Zeigt die Einstellungen mit diesen Wörtern (Strg+F).</translation>
    </message>
    <message>
        <source>Shows the tags whose names hold these words.</source>
        <translation>Zeigt die Schlagwörter, deren Namen diese Wörter enthalten.</translation>
    </message>
    <message>
        <source>Silent there.</source>
        <translation>Dort ist Stille.</translation>
    </message>
    <message>
        <source>Single keys work wherever no text is written. {there} leads there from the prompt, {back} back.</source>
        <translation>Einzelne Tasten wirken überall, wo kein Text geschrieben wird. {there} führt aus dem Prompt dorthin, {back} zurück.</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>Größe der Oberfläche</translation>
    </message>
    <message>
        <source>Sketches at the best speed. Follows the prompt&apos;s genre and instruments; details are rough.</source>
        <translation>Skizzen mit dem besten Tempo. Folgt Genre und Instrumenten des Prompts; Einzelheiten sind grob.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Small and fast: loops of drums, bass, chords and lead. It was taught 28 styles, and plays the nearest of fifteen tempi. Free to use in any way.</source>
        <translation>Klein und schnell: Loops mit Schlagzeug, Bass, Akkorden und Melodie. Er hat 28 Stile gelernt und spielt das nächste von fünfzehn Tempi. Frei für jeden Zweck.</translation>
    </message>
    <message>
        <source>Small on two channels: quick and wide, with rough details.</source>
        <translation>Small auf zwei Kanälen: schnell und breit, mit groben Einzelheiten.</translation>
    </message>
    <message>
        <source>Snap to beats or zero crossings</source>
        <translation>An Schlägen oder Nulldurchgängen einrasten</translation>
    </message>
    <message>
        <source>Something does not work here. The report tells what; copy it to ask for help.</source>
        <translation>Etwas funktioniert hier nicht. Der Bericht sagt, was; kopieren, um Hilfe zu bekommen.</translation>
    </message>
    <message>
        <source>Something was written into the program: {names}</source>
        <translation>Etwas wurde in das Programm geschrieben: {names}</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Sound and MIDI ({suffixes})</source>
        <translation>Klang und MIDI ({suffixes})</translation>
    </message>
    <message>
        <source>Sound files</source>
        <translation>Klangdateien</translation>
    </message>
    <message>
        <source>Sound is not available: {reason}.</source>
        <translation>Ton ist nicht verfügbar: {reason}.</translation>
    </message>
    <message>
        <source>Sound output</source>
        <translation>Tonausgabe</translation>
    </message>
    <message>
        <source>Sound {letter}</source>
        <translation>Klang {letter}</translation>
    </message>
    <message>
        <source>Sound {letter}, hidden</source>
        <translation>Klang {letter}, verborgen</translation>
    </message>
    <message>
        <source>Sounds ({endings})</source>
        <translation>Klänge ({endings})</translation>
    </message>
    <message>
        <source>Sounds are files that end in {endings}.</source>
        <translation>Klänge sind Dateien, die auf {endings} enden.</translation>
    </message>
    <message>
        <source>Sounds on two channels.</source>
        <translation>Klingt auf zwei Kanälen.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Space, Enter</source>
        <translation>Leertaste, Enter</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Speed and pitch</source>
        <translation>Geschwindigkeit und Tonhöhe</translation>
    </message>
    <message>
        <source>Speed and pitch cannot be changed here: the library for it is not made for this kind of machine.</source>
        <translation>Geschwindigkeit und Tonhöhe lassen sich hier nicht ändern: Die Programmbibliothek dafür gibt es für diese Art von Rechner nicht.</translation>
    </message>
    <message>
        <source>Speed and pitch could not be changed: the process that does it was ended.</source>
        <translation>Geschwindigkeit und Tonhöhe ließen sich nicht ändern: Der Prozess dafür wurde beendet.</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Tempo hier</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Noch einmal starten.</translation>
    </message>
    <message>
        <source>Start it from a desktop session. “musicgen-desktop generate” makes music without a display.</source>
        <translation>Aus einer Desktop-Sitzung starten. „musicgen-desktop generate“ macht Musik ohne Bildschirm.</translation>
    </message>
    <message>
        <source>Start it with “python3 bootstrap.py run”, which says which system libraries are missing.</source>
        <translation>Mit „python3 bootstrap.py run“ starten; das sagt, welche Systembibliotheken fehlen.</translation>
    </message>
    <message>
        <source>Start one with: ray start --head. Or take this machine alone: --ray local.</source>
        <translation>Einen starten mit: ray start --head. Oder nur diesen Rechner nehmen: --ray local.</translation>
    </message>
    <message>
        <source>Start the backup again.</source>
        <translation>Die Sicherung neu beginnen.</translation>
    </message>
    <message>
        <source>Start the program again: it sets the damaged file aside and repairs the library.</source>
        <translation>Das Programm neu starten: es legt die beschädigte Datei beiseite und repariert die Bibliothek.</translation>
    </message>
    <message>
        <source>Start, end</source>
        <translation>Anfang, Ende</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Engine startet</translation>
    </message>
    <message>
        <source>Starting up</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Offline bleiben</translation>
    </message>
    <message>
        <source>Stay offline: open no connection</source>
        <translation>Offline bleiben: keine Verbindung öffnen</translation>
    </message>
    <message>
        <source>Sticks formatted as FAT32 hold files up to 4 GB: format it as exFAT, or choose another disk.</source>
        <translation>Sticks mit FAT32 fassen Dateien bis 4 GB: als exFAT formatieren oder einen anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Stoppen und behalten</translation>
    </message>
    <message>
        <source>Stop fetching; what is here is kept, also over a restart.</source>
        <translation>Laden anhalten; was hier ist, bleibt, auch über einen Neustart.</translation>
    </message>
    <message>
        <source>Stop now and keep the sound that exists (Ctrl+.).</source>
        <translation>Jetzt stoppen und den vorhandenen Klang behalten (Strg+.).</translation>
    </message>
    <message>
        <source>Stop this job now and keep the sound that exists.</source>
        <translation>Diesen Auftrag jetzt stoppen und den vorhandenen Klang behalten.</translation>
    </message>
    <message>
        <source>Stop, keep</source>
        <translation>Stoppen, behalten</translation>
    </message>
    <message>
        <source>Stop, keep {made}</source>
        <translation>{made} behalten</translation>
    </message>
    <message>
        <source>Stopped. The same command makes what is missing.</source>
        <translation>Angehalten. Derselbe Befehl erzeugt, was fehlt.</translation>
    </message>
    <message>
        <source>Stopped: {duration:.1f} s of music in {seconds:.1f} s, seed {seed}</source>
        <translation>Gestoppt: {duration:.1f} s Musik in {seconds:.1f} s, Seed {seed}</translation>
    </message>
    <message>
        <source>Stopping, keeping what exists. Press Ctrl-C again to discard it.</source>
        <translation>Wird gestoppt, Vorhandenes bleibt. Noch einmal Strg-C drücken, um es zu verwerfen.</translation>
    </message>
    <message>
        <source>Stopping; what is finished stays. Press Ctrl-C again to leave at once.</source>
        <translation>Wird angehalten; was fertig ist, bleibt. Noch einmal Strg-C beendet sofort.</translation>
    </message>
    <message>
        <source>Stretching</source>
        <translation>Dehnen</translation>
    </message>
    <message>
        <source>Such files can run programs, so they are not used. Look for a copy with model.safetensors.</source>
        <translation>Solche Dateien können Programme ausführen und werden deshalb nicht benutzt. Eine Kopie mit model.safetensors suchen.</translation>
    </message>
    <message>
        <source>Such files have to be converted first, which is not possible here. Use a copy with model.safetensors.</source>
        <translation>Solche Dateien müssen erst umgewandelt werden, was hier nicht geht. Eine Kopie mit model.safetensors verwenden.</translation>
    </message>
    <message>
        <source>Surprise me keeps: {what}</source>
        <translation>Überraschung behält: {what}</translation>
    </message>
    <message>
        <source>Switch on “Measure clips” in the settings.</source>
        <translation>In den Einstellungen „Clips messen“ einschalten.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>TAG</source>
        <translation>SCHLAGWORT</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Tab adds: {words}</source>
        <translation>Tab ergänzt: {words}</translation>
    </message>
    <message>
        <source>Tab, →</source>
        <translation>Tab, →</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags of the library</source>
        <translation>Schlagwörter der Bibliothek</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Take a filter away, or write fewer words.</source>
        <translation>Einen Filter wegnehmen oder weniger Wörter schreiben.</translation>
    </message>
    <message>
        <source>Take all filters away; the words of the search stay.</source>
        <translation>Alle Filter wegnehmen; die Suchwörter bleiben.</translation>
    </message>
    <message>
        <source>Take away: {filter}</source>
        <translation>Wegnehmen: {filter}</translation>
    </message>
    <message>
        <source>Take its keys away (Del).</source>
        <translation>Seine Tasten wegnehmen (Entf).</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Take section {number} out</source>
        <translation>Abschnitt {number} herausnehmen</translation>
    </message>
    <message>
        <source>Take the keys away there, and give them to this command.</source>
        <translation>Die Tasten dort wegnehmen und diesem Befehl geben.</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z).</source>
        <translation>Die letzte Änderung zurücknehmen (Strg+Z).</translation>
    </message>
    <message>
        <source>Take the search and all filters away.</source>
        <translation>Die Suche und alle Filter wegnehmen.</translation>
    </message>
    <message>
        <source>Take the speed and pitch that are set for listening, as far as files can have them.</source>
        <translation>Geschwindigkeit und Tonhöhe vom Anhören übernehmen, soweit Dateien sie haben können.</translation>
    </message>
    <message>
        <source>Take this filter away.</source>
        <translation>Diesen Filter wegnehmen.</translation>
    </message>
    <message>
        <source>Take this job out of the queue (Del).</source>
        <translation>Diesen Auftrag aus der Warteschlange nehmen (Entf).</translation>
    </message>
    <message>
        <source>Take this line away (Del). Its prompt stays in the history.</source>
        <translation>Diese Zeile wegnehmen (Entf). Ihr Prompt bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Take this section out.</source>
        <translation>Diesen Abschnitt herausnehmen.</translation>
    </message>
    <message>
        <source>Take this seed into the form and lock it.</source>
        <translation>Diesen Seed ins Formular übernehmen und festhalten.</translation>
    </message>
    <message>
        <source>Take {number}</source>
        <translation>Take {number}</translation>
    </message>
    <message>
        <source>Take {number}, {made}</source>
        <translation>Take {number}, {made}</translation>
    </message>
    <message>
        <source>Take {number}: {text}</source>
        <translation>Take {number}: {text}</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Takes and clips that are compared are played equally loud; exports stay as they are.</source>
        <translation>Takes und Clips, die verglichen werden, spielen gleich laut; Exporte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Takes the tag away.</source>
        <translation>Nimmt das Schlagwort weg.</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Tippen</translation>
    </message>
    <message>
        <source>Tap it four times or more in time with the music (D).</source>
        <translation>Viermal oder öfter im Takt der Musik tippen (D).</translation>
    </message>
    <message>
        <source>Tap on.</source>
        <translation>Weiter tippen.</translation>
    </message>
    <message>
        <source>Tap the tempo</source>
        <translation>Tempo tippen</translation>
    </message>
    <message>
        <source>Tell on the desktop when music is ready</source>
        <translation>Auf dem Desktop melden, wenn Musik fertig ist</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Tempo (bpm)</source>
        <translation>Tempo (bpm)</translation>
    </message>
    <message>
        <source>Tempo and bars as measured</source>
        <translation>Tempo und Takte wie gemessen</translation>
    </message>
    <message>
        <source>Tempo and key are as they were made: measuring is switched off.</source>
        <translation>Tempo und Tonart sind, wie sie entstanden: Das Messen ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Tempo of the count-in</source>
        <translation>Tempo des Einzählers</translation>
    </message>
    <message>
        <source>Tempo, key and metronome</source>
        <translation>Tempo, Tonart und Metronom</translation>
    </message>
    <message>
        <source>Tempo, key, loudness and flaws, behind the window. Without it no take is marked as the best one, and only loops are tried again until the tempo is kept.</source>
        <translation>Tempo, Tonart, Lautheit und Mängel, hinter dem Fenster. Ohne das wird kein Take als bester markiert, und nur Loops werden wiederholt, bis das Tempo gehalten ist.</translation>
    </message>
    <message>
        <source>Tempo, pitch</source>
        <translation>Tempo, Tonhöhe</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>That one can be made again, and brought there again.</source>
        <translation>Jener lässt sich neu erzeugen und wieder dorthin bringen.</translation>
    </message>
    <message>
        <source>That one can be made again, and cut again.</source>
        <translation>Jener lässt sich neu erzeugen und neu schneiden.</translation>
    </message>
    <message>
        <source>That would be more than {most} clips in the pack.</source>
        <translation>Das wären mehr als {most} Clips im Paket.</translation>
    </message>
    <message>
        <source>The CUDA pack</source>
        <translation>Das CUDA-Paket</translation>
    </message>
    <message>
        <source>The CUDA pack does not work here: {reason}.</source>
        <translation>Das CUDA-Paket funktioniert hier nicht: {reason}.</translation>
    </message>
    <message>
        <source>The CUDA pack has torch {torch}; this program needs {needed}.</source>
        <translation>Das CUDA-Paket hat torch {torch}; dieses Programm braucht {needed}.</translation>
    </message>
    <message>
        <source>The CUDA pack in {folder} cannot be removed: {reason}.</source>
        <translation>Das CUDA-Paket in {folder} lässt sich nicht entfernen: {reason}.</translation>
    </message>
    <message>
        <source>The CUDA pack in {folder} is not whole.</source>
        <translation>Das CUDA-Paket in {folder} ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The CUDA pack is damaged: {name} is missing or changed.</source>
        <translation>Das CUDA-Paket ist beschädigt: {name} fehlt oder wurde verändert.</translation>
    </message>
    <message>
        <source>The CUDA pack is installed; the next start uses it.</source>
        <translation>Das CUDA-Paket ist installiert; der nächste Start verwendet es.</translation>
    </message>
    <message>
        <source>The CUDA pack is made for another Python or system: {tags}.</source>
        <translation>Das CUDA-Paket ist für ein anderes Python oder System gemacht: {tags}.</translation>
    </message>
    <message>
        <source>The CUDA pack is removed.</source>
        <translation>Das CUDA-Paket ist entfernt.</translation>
    </message>
    <message>
        <source>The Starter is ready: a small checkpoint that came with the program, for short loops. Write what you want to hear in the field above and press {keys}, or try this:</source>
        <translation>Der Starter ist bereit: ein kleiner Checkpoint, der mit dem Programm kam, für kurze Loops. Oben hineinschreiben, was zu hören sein soll, und {keys} drücken, oder dies ausprobieren:</translation>
    </message>
    <message>
        <source>The Starter makes music</source>
        <translation>Der Starter macht Musik</translation>
    </message>
    <message>
        <source>The Starter&apos;s weights are under {starter}: what you make with it is yours, for any use. Meta&apos;s MusicGen weights, which you can install, are under {meta}: not for commercial use.</source>
        <translation>Die Gewichte des Starters stehen unter {starter}: was damit entsteht, ist für jeden Zweck frei. Die installierbaren MusicGen-Gewichte von Meta stehen unter {meta}: nicht für kommerzielle Nutzung.</translation>
    </message>
    <message>
        <source>The address or the access token has characters that cannot be sent.</source>
        <translation>Die Adresse oder das Zugangstoken enthält Zeichen, die sich nicht senden lassen.</translation>
    </message>
    <message>
        <source>The address {address} cannot be used to fetch checkpoints.</source>
        <translation>Von der Adresse {address} lassen sich keine Checkpoints laden.</translation>
    </message>
    <message>
        <source>The archive cannot be used: {reason}</source>
        <translation>Das Archiv ist nicht verwendbar: {reason}</translation>
    </message>
    <message>
        <source>The archive is damaged: {name} in it is not what it was.</source>
        <translation>Das Archiv ist beschädigt: {name} darin ist nicht mehr, was es war.</translation>
    </message>
    <message>
        <source>The audio output is gone.</source>
        <translation>Die Tonausgabe ist weg.</translation>
    </message>
    <message>
        <source>The backup does not hold the clip.</source>
        <translation>Die Sicherung enthält den Clip nicht.</translation>
    </message>
    <message>
        <source>The backup is in its place. What was there before lies in {folder}.</source>
        <translation>Die Sicherung ist an ihrem Platz. Was vorher da war, liegt in {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>The backup is whole and lies ready, with {count} clip. When the program starts again it takes its place, and what is there now is set aside in the folder “replaced”.</source>
        <comment>The backup is whole and lies ready, with {count} clips. When the program starts again it takes its place, and what is there now is set aside in the folder “replaced”.</comment>
        <translation>
            <numerusform>Die Sicherung ist vollständig und liegt bereit, mit {count} Clip. Beim nächsten Programmstart tritt sie an ihren Platz, und das Jetzige wird im Ordner „replaced“ beiseitegelegt.</numerusform>
            <numerusform>Die Sicherung ist vollständig und liegt bereit, mit {count} Clips. Beim nächsten Programmstart tritt sie an ihren Platz, und das Jetzige wird im Ordner „replaced“ beiseitegelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The bars are {bars} s long, but {duration} s are asked for.</source>
        <translation>Die Takte sind {bars} s lang, verlangt sind aber {duration} s.</translation>
    </message>
    <message>
        <source>The check could not be started: {reason}</source>
        <translation>Die Prüfung ließ sich nicht starten: {reason}</translation>
    </message>
    <message>
        <source>The checkpoint does not say with which code music begins (decoder_start_token_id is {value}).</source>
        <translation>Der Checkpoint sagt nicht, mit welchem Code Musik beginnt (decoder_start_token_id ist {value}).</translation>
    </message>
    <message>
        <source>The checkpoint is incomplete: {count} of its weights are missing, the first is {name}.</source>
        <translation>Der Checkpoint ist unvollständig: {count} seiner Gewichte fehlen, das erste ist {name}.</translation>
    </message>
    <message>
        <source>The checkpoint that made it.</source>
        <translation>Der Checkpoint, der es gemacht hat.</translation>
    </message>
    <message>
        <source>The checkpoint wants to run program code of its own ({field} in {name} says so).</source>
        <translation>Der Checkpoint will eigenen Programmcode ausführen ({field} in {name} sagt es).</translation>
    </message>
    <message>
        <source>The checkpoint {title} cannot be computed in 8 bits.</source>
        <translation>Der Checkpoint {title} lässt sich nicht mit 8 Bit rechnen.</translation>
    </message>
    <message>
        <source>The checkpoint {title} cannot be loaded: {reason}</source>
        <translation>Der Checkpoint {title} lässt sich nicht laden: {reason}</translation>
    </message>
    <message>
        <source>The checkpoint {title} cannot be used. Damaged: {names}.</source>
        <translation>Der Checkpoint {title} ist nicht verwendbar. Beschädigt: {names}.</translation>
    </message>
    <message>
        <source>The checkpoint {title} has its weights only as .bin files.</source>
        <translation>Der Checkpoint {title} hat seine Gewichte nur als .bin-Dateien.</translation>
    </message>
    <message>
        <source>The checkpoint {title} has its weights only as {name}.</source>
        <translation>Der Checkpoint {title} hat seine Gewichte nur als {name}.</translation>
    </message>
    <message>
        <source>The checkpoint {title} is incomplete. Missing: {names}.</source>
        <translation>Der Checkpoint {title} ist unvollständig. Es fehlen: {names}.</translation>
    </message>
    <message>
        <source>The checkpoint {title} was damaged on its way.</source>
        <translation>Der Checkpoint {title} wurde unterwegs beschädigt.</translation>
    </message>
    <message>
        <source>The checkpoint {title} was not exported: these files are damaged: {names}.</source>
        <translation>Der Checkpoint {title} wurde nicht exportiert: diese Dateien sind beschädigt: {names}.</translation>
    </message>
    <message>
        <source>The checkpoint “{id}” is not installed.</source>
        <translation>Der Checkpoint „{id}“ ist nicht installiert.</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s numbers overflowed even in fp32, so no music came out.</source>
        <translation>Die Zahlen des Checkpoints liefen sogar in fp32 über, deshalb entstand keine Musik.</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s {name} is not that of a T5 tokenizer which this program knows ({reason}).</source>
        <translation>{name} des Checkpoints gehört nicht zu einem T5-Tokenizer, den dieses Programm kennt ({reason}).</translation>
    </message>
    <message>
        <source>The checkpoints are in {folder} already.</source>
        <translation>Die Checkpoints sind schon in {folder}.</translation>
    </message>
    <message>
        <source>The checkpoints are in {folder} now.</source>
        <translation>Die Checkpoints sind jetzt in {folder}.</translation>
    </message>
    <message>
        <source>The chosen entries</source>
        <translation>Die gewählten Einträge</translation>
    </message>
    <message>
        <source>The chosen entries, whole.</source>
        <translation>Die gewählten Einträge, ganz.</translation>
    </message>
    <message>
        <source>The chosen sound output is not there.</source>
        <translation>Die gewählte Tonausgabe ist nicht da.</translation>
    </message>
    <message>
        <source>The clip after this one in the library.</source>
        <translation>Der Clip nach diesem in der Bibliothek.</translation>
    </message>
    <message>
        <source>The clip before this one in the library.</source>
        <translation>Der Clip vor diesem in der Bibliothek.</translation>
    </message>
    <message>
        <source>The clip has no prompt.</source>
        <translation>Der Clip hat keinen Prompt.</translation>
    </message>
    <message>
        <source>The clip it has grown from is not in the library any more.</source>
        <translation>Der Clip, aus dem er gewachsen ist, ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>The clips that are there stay as they are (Enter).</source>
        <translation>Die vorhandenen Clips bleiben, wie sie sind (Enter).</translation>
    </message>
    <message>
        <source>The closest to the prompt and the richest sound in mono. Wants a graphics card or patience.</source>
        <translation>Am nächsten am Prompt und der reichste Klang in Mono. Braucht eine Grafikkarte oder Geduld.</translation>
    </message>
    <message>
        <source>The cluster has no worker free yet; waiting for one.</source>
        <translation>Im Cluster ist noch kein Arbeitsprozess frei; es wird gewartet.</translation>
    </message>
    <message>
        <source>The comment</source>
        <translation>Der Kommentar</translation>
    </message>
    <message>
        <source>The copy {name} is ready to be carried to another machine.</source>
        <translation>Die Kopie {name} ist bereit, zu einem anderen Rechner getragen zu werden.</translation>
    </message>
    <message>
        <source>The daily backup of the library could not be made: {reason}.</source>
        <translation>Die tägliche Sicherung der Bibliothek war nicht möglich: {reason}.</translation>
    </message>
    <message>
        <source>The database from before was set aside in {folder}.</source>
        <translation>Die Datenbank von vorher wurde in {folder} beiseitegelegt.</translation>
    </message>
    <message>
        <source>The database is damaged ({reason}). The next start of the program repairs it.</source>
        <translation>Die Datenbank ist beschädigt ({reason}). Der nächste Programmstart repariert sie.</translation>
    </message>
    <message>
        <source>The database was made again. Clips: {count}.</source>
        <translation>Die Datenbank wurde neu gemacht. Clips: {count}.</translation>
    </message>
    <message>
        <source>The disk is full: the library could not be written.</source>
        <translation>Der Datenträger ist voll: die Bibliothek konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk of the library does not support SQLite&apos;s safest mode, as network drives do not. Move the data folder to a disk of this machine if you can.</source>
        <translation>Der Datenträger der Bibliothek unterstützt den sichersten Modus von SQLite nicht, wie es bei Netzlaufwerken ist. Den Datenordner möglichst auf einen Datenträger dieses Rechners verschieben.</translation>
    </message>
    <message>
        <source>The disk of {folder} cannot hold a file of {size} ({name}), although it may have room.</source>
        <translation>Der Datenträger von {folder} kann keine Datei von {size} aufnehmen ({name}), obwohl er vielleicht Platz hat.</translation>
    </message>
    <message>
        <source>The disk of {folder} is full, or your share of it.</source>
        <translation>Der Datenträger von {folder} ist voll oder das Kontingent erschöpft.</translation>
    </message>
    <message>
        <source>The disk of {folder} is full: {needed} are needed, {free} are free.</source>
        <translation>Der Datenträger von {folder} ist voll: nötig sind {needed}, frei sind {free}.</translation>
    </message>
    <message>
        <source>The download was paused and goes on where it stopped.</source>
        <translation>Der Download wurde angehalten und geht weiter, wo er aufgehört hat.</translation>
    </message>
    <message>
        <source>The file from before is kept as {file}.</source>
        <translation>Die Datei von vorher liegt noch da: {file}.</translation>
    </message>
    <message>
        <source>The file is {path}.</source>
        <translation>Die Datei ist {path}.</translation>
    </message>
    <message>
        <source>The file manager could not be opened.</source>
        <translation>Der Dateimanager ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The file name has no ending that says which sound format to write.</source>
        <translation>Der Dateiname hat keine Endung, die sagt, welches Klangformat zu schreiben ist.</translation>
    </message>
    <message>
        <source>The file of the clip “{title}” cannot be read.</source>
        <translation>Die Datei des Clips „{title}“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file of the clip “{title}” holds another sound.</source>
        <translation>Die Datei des Clips „{title}“ enthält einen anderen Klang.</translation>
    </message>
    <message>
        <source>The file {name} is damaged or holds something else than weights.</source>
        <translation>Die Datei {name} ist beschädigt oder enthält etwas anderes als Gewichte.</translation>
    </message>
    <message>
        <source>The file {name} of the checkpoint {title} cannot be read: {reason}.</source>
        <translation>Die Datei {name} des Checkpoints {title} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>The file {name} of {title} is not on the Hub.</source>
        <translation>Die Datei {name} von {title} ist nicht auf dem Hub.</translation>
    </message>
    <message>
        <source>The first was computed by the native code “{variant}”, this one by “{now}”.</source>
        <translation>Der erste wurde mit dem nativen Code „{variant}“ berechnet, dieser mit „{now}“.</translation>
    </message>
    <message>
        <source>The first was made by version {version} of the program, this one by {now}.</source>
        <translation>Das erste wurde mit Version {version} des Programms gemacht, dieses mit {now}.</translation>
    </message>
    <message>
        <source>The first was made on {device} in {precision}, this one on {other} in {precision_now}.</source>
        <translation>Das erste wurde auf {device} in {precision} gemacht, dieses auf {other} in {precision_now}.</translation>
    </message>
    <message>
        <source>The first was stopped before its full length.</source>
        <translation>Das erste wurde vor seiner vollen Länge gestoppt.</translation>
    </message>
    <message>
        <source>The folder is in use: a checkpoint in it is making music.</source>
        <translation>Der Ordner ist in Gebrauch: ein Checkpoint darin macht Musik.</translation>
    </message>
    <message>
        <source>The folder is in use: a checkpoint is being fetched or copied.</source>
        <translation>Der Ordner ist in Gebrauch: ein Checkpoint wird geladen oder kopiert.</translation>
    </message>
    <message>
        <source>The folder of your checkpoints, {folder}, cannot be reached.</source>
        <translation>Der Ordner der Checkpoints, {folder}, ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The folder of your library, {folder}, cannot be reached.</source>
        <translation>Der Ordner der Bibliothek, {folder}, ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>Der Ordner {folder} lässt sich nicht anlegen: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to ({reason}).</source>
        <translation>In den Ordner {folder} kann nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>Der Ordner {folder} existiert nicht.</translation>
    </message>
    <message>
        <source>The graphics card&apos;s memory is too small for this, so the processor computed it.</source>
        <translation>Der Speicher der Grafikkarte ist dafür zu klein, deshalb hat der Prozessor gerechnet.</translation>
    </message>
    <message>
        <source>The hashes of CUDA wheels for Python {python} on {system} are not known, so none is fetched.</source>
        <translation>Die Hashes der CUDA-Wheels für Python {python} auf {system} sind nicht bekannt, deshalb wird keines geladen.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Der Import wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The installed program cannot use Ray.</source>
        <translation>Das installierte Programm kann Ray nicht verwenden.</translation>
    </message>
    <message>
        <source>The key of the new clip, or the one with the same notes; a dash leaves the key.</source>
        <translation>Die Tonart des neuen Clips, oder die mit denselben Tönen; ein Strich lässt die Tonart.</translation>
    </message>
    <message>
        <source>The key of this clip; a dash is as measured.</source>
        <translation>Die Tonart dieses Clips; ein Strich heißt: wie gemessen.</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>Die Bibliothek</translation>
    </message>
    <message>
        <source>The library can only be looked at: {reason}. Mend that and start the program again.</source>
        <translation>Die Bibliothek lässt sich nur ansehen: {reason}. Das beheben und das Programm neu starten.</translation>
    </message>
    <message>
        <source>The library cannot be moved while something is made, saved or imported.</source>
        <translation>Die Bibliothek lässt sich nicht verschieben, während etwas gemacht, gespeichert oder importiert wird.</translation>
    </message>
    <message>
        <source>The library could not be opened, so nothing can be saved in it.</source>
        <translation>Die Bibliothek ließ sich nicht öffnen, deshalb kann nichts darin gespeichert werden.</translation>
    </message>
    <message>
        <source>The library could not be read through: the process that reads it was ended.</source>
        <translation>Die Bibliothek ließ sich nicht durchlesen: der lesende Prozess wurde beendet.</translation>
    </message>
    <message>
        <source>The library is in {folder} now. The old one lies in {old}; remove it when you like.</source>
        <translation>Die Bibliothek ist jetzt in {folder}. Die alte liegt in {old} und kann jederzeit entfernt werden.</translation>
    </message>
    <message>
        <source>The library is in {folder} now. The old one lies in {old}; remove it when you like. The program starts again to use it there.</source>
        <translation>Die Bibliothek ist jetzt in {folder}. Die alte liegt in {old} und kann jederzeit entfernt werden. Das Programm startet neu, um sie dort zu verwenden.</translation>
    </message>
    <message>
        <source>The library is open in another window or program.</source>
        <translation>Die Bibliothek ist in einem anderen Fenster oder Programm offen.</translation>
    </message>
    <message>
        <source>The library is view-only: its folder cannot be written.</source>
        <translation>Die Bibliothek ist nur zum Ansehen: ihr Ordner ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>The library is whole. Clips checked: {count}.</source>
        <translation>Die Bibliothek ist in Ordnung. Geprüfte Clips: {count}.</translation>
    </message>
    <message>
        <source>The library made no backup.</source>
        <translation>Die Bibliothek hat keine Sicherung gemacht.</translation>
    </message>
    <message>
        <source>The library was made by a newer MusicGen Desktop (its format is {found}, this program knows {known}).</source>
        <translation>Die Bibliothek wurde von einem neueren MusicGen Desktop gemacht (ihr Format ist {found}, dieses Programm kennt {known}).</translation>
    </message>
    <message>
        <source>The library&apos;s database cannot be used: {reason}.</source>
        <translation>Die Datenbank der Bibliothek ist nicht verwendbar: {reason}.</translation>
    </message>
    <message>
        <source>The library&apos;s database is damaged.</source>
        <translation>Die Datenbank der Bibliothek ist beschädigt.</translation>
    </message>
    <message>
        <source>The library&apos;s database was damaged. It was set aside in {folder}.</source>
        <translation>Die Datenbank der Bibliothek war beschädigt. Sie wurde in {folder} beiseitegelegt.</translation>
    </message>
    <message>
        <source>The library&apos;s database was damaged; it has just been mended.</source>
        <translation>Die Datenbank der Bibliothek war beschädigt; sie wurde soeben repariert.</translation>
    </message>
    <message>
        <source>The library&apos;s database was gone.</source>
        <translation>Die Datenbank der Bibliothek war weg.</translation>
    </message>
    <message>
        <source>The licence of these weights</source>
        <translation>Die Lizenz dieser Gewichte</translation>
    </message>
    <message>
        <source>The list of files</source>
        <translation>Die Dateiliste</translation>
    </message>
    <message>
        <source>The list of files {name} is damaged.</source>
        <translation>Die Dateiliste {name} ist beschädigt.</translation>
    </message>
    <message>
        <source>The log in the program&apos;s folder says where. Your clips are safe.</source>
        <translation>Das Protokoll im Ordner des Programms sagt, wo. Die Clips sind sicher.</translation>
    </message>
    <message>
        <source>The loop could not be cut, so all of it is kept: “Make a loop of it” tries again, and the log says what went wrong.</source>
        <translation>Der Loop ließ sich nicht schneiden, darum bleibt alles erhalten: „Einen Loop daraus machen“ versucht es noch einmal, und das Protokoll sagt, was schiefging.</translation>
    </message>
    <message>
        <source>The loop&apos;s tempo. The prompt asks for it; what comes out up to 2 % beside it is stretched to it, and what is further off keeps its own.</source>
        <translation>Das Tempo des Loops. Der Prompt bittet darum; was bis zu 2 % daneben herauskommt, wird darauf gedehnt, was weiter weg ist, behält sein eigenes.</translation>
    </message>
    <message>
        <source>The microphone cannot be opened.</source>
        <translation>Das Mikrofon lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The microphone is gone.</source>
        <translation>Das Mikrofon ist weg.</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>Der Name ist leer.</translation>
    </message>
    <message>
        <source>The name {name} is too long.</source>
        <translation>Der Name {name} ist zu lang.</translation>
    </message>
    <message>
        <source>The native code cannot be loaded: {reason}</source>
        <translation>Der native Code lässt sich nicht laden: {reason}</translation>
    </message>
    <message>
        <source>The native code {name} is of another version than the program.</source>
        <translation>Der native Code {name} hat eine andere Version als das Programm.</translation>
    </message>
    <message>
        <source>The nearest one before it is written.</source>
        <translation>Der nächstliegende davor wird geschrieben.</translation>
    </message>
    <message>
        <source>The network is switched off in this program.</source>
        <translation>Das Netz ist in diesem Programm ausgeschaltet.</translation>
    </message>
    <message>
        <source>The new music goes on from there.</source>
        <translation>Die neue Musik geht von dort weiter.</translation>
    </message>
    <message>
        <source>The next job loads it again.</source>
        <translation>Der nächste Auftrag lädt ihn wieder.</translation>
    </message>
    <message>
        <source>The next start tries again.</source>
        <translation>Der nächste Start versucht es noch einmal.</translation>
    </message>
    <message>
        <source>The next start uses it.</source>
        <translation>Der nächste Start verwendet es.</translation>
    </message>
    <message>
        <source>The node {host} cannot be used: {reason}</source>
        <translation>Der Knoten {host} ist nicht zu gebrauchen: {reason}</translation>
    </message>
    <message>
        <source>The node {host} does not answer.</source>
        <translation>Der Knoten {host} antwortet nicht.</translation>
    </message>
    <message>
        <source>The node {host} has MusicGen Desktop {version} in the place of {ours}; it makes nothing.</source>
        <translation>Der Knoten {host} hat MusicGen Desktop {version} statt {ours}; er macht nichts.</translation>
    </message>
    <message>
        <source>The node {host} lacks MusicGen Desktop; it makes nothing.</source>
        <translation>Dem Knoten {host} fehlt MusicGen Desktop; er macht nichts.</translation>
    </message>
    <message>
        <source>The numbers overflowed in {precision}, so it was made in fp32.</source>
        <translation>Die Zahlen liefen in {precision} über, deshalb wurde in fp32 gerechnet.</translation>
    </message>
    <message>
        <source>The offline switch, a mirror, a proxy, and where checkpoints are kept.</source>
        <translation>Der Offline-Schalter, ein Spiegelserver, ein Proxy und wo Checkpoints liegen.</translation>
    </message>
    <message>
        <source>The one you chose (not connected)</source>
        <translation>Die gewählte (nicht angeschlossen)</translation>
    </message>
    <message>
        <source>The other jobs go on.</source>
        <translation>Die anderen Aufträge gehen weiter.</translation>
    </message>
    <message>
        <source>The page after this one.</source>
        <translation>Die nächste Seite.</translation>
    </message>
    <message>
        <source>The page before this one.</source>
        <translation>Die vorige Seite.</translation>
    </message>
    <message>
        <source>The pages of the guide.</source>
        <translation>Die Seiten der Anleitung.</translation>
    </message>
    <message>
        <source>The parameters</source>
        <translation>Die Parameter</translation>
    </message>
    <message>
        <source>The preset “{name}” was removed.</source>
        <translation>Das Preset „{name}“ wurde entfernt.</translation>
    </message>
    <message>
        <source>The processor computes instead. {advice}</source>
        <translation>Stattdessen rechnet der Prozessor. {advice}</translation>
    </message>
    <message>
        <source>The processor of {host} is of another kind ({kind} in the place of {other}) and would give other bits; it makes nothing.</source>
        <translation>Der Prozessor von {host} ist von anderer Art ({kind} statt {other}) und ergäbe andere Bits; er macht nichts.</translation>
    </message>
    <message>
        <source>The program broke down when it ran last.</source>
        <translation>Das Programm ist beim letzten Mal abgestürzt.</translation>
    </message>
    <message>
        <source>The program carries torch for processors. A CUDA pack, torch&apos;s CUDA build for NVIDIA cards, lies beside it and is used instead while it works; else the program says so and goes on with the processor.</source>
        <translation>Das Programm bringt torch für Prozessoren mit. Ein CUDA-Paket, der CUDA-Build von torch für NVIDIA-Karten, liegt daneben und wird stattdessen verwendet, solange es funktioniert; sonst sagt es das Programm und macht mit dem Prozessor weiter.</translation>
    </message>
    <message>
        <source>The program carries torch for processors. With a CUDA pack, torch&apos;s build for NVIDIA cards, the card makes the music. A pack takes some 5 GB. Where there is a network, “pip download torch=={version}” fetches its files; choose their folder here. They are proved and tried before they are used.</source>
        <translation>Das Programm bringt torch für Prozessoren mit. Mit einem CUDA-Paket, dem Build von torch für NVIDIA-Karten, macht die Karte die Musik. Ein Paket braucht etwa 5 GB. Wo es ein Netz gibt, holt „pip download torch=={version}“ seine Dateien; hier ihren Ordner wählen. Sie werden geprüft und ausprobiert, bevor sie verwendet werden.</translation>
    </message>
    <message>
        <source>The program ended before this was done.</source>
        <translation>Das Programm endete, bevor dies fertig war.</translation>
    </message>
    <message>
        <source>The program is offline</source>
        <translation>Das Programm ist offline</translation>
    </message>
    <message>
        <source>The program is set to offline, so nothing is fetched.</source>
        <translation>Das Programm ist auf offline gestellt, deshalb wird nichts geladen.</translation>
    </message>
    <message>
        <source>The program is under the MIT licence. It is made of other works, each under its own: see Licences.</source>
        <translation>Das Programm steht unter der MIT-Lizenz. Es besteht aus anderen Werken, jedes unter seiner eigenen: siehe Lizenzen.</translation>
    </message>
    <message>
        <source>The program&apos;s own modules cannot be listed.</source>
        <translation>Die eigenen Module des Programms lassen sich nicht auflisten.</translation>
    </message>
    <message>
        <source>The prompt above is what the piece is called.</source>
        <translation>Der Prompt oben ist der Name des Stücks.</translation>
    </message>
    <message>
        <source>The prompt has a piece that the checkpoint&apos;s text encoder does not know.</source>
        <translation>Der Prompt enthält ein Stück, das der Text-Encoder des Checkpoints nicht kennt.</translation>
    </message>
    <message>
        <source>The prompt is {length} tokens long; only the first {limit} were used.</source>
        <translation>Der Prompt ist {length} Token lang; nur die ersten {limit} wurden verwendet.</translation>
    </message>
    <message>
        <source>The proxy {address} cannot be used.</source>
        <translation>Der Proxy {address} ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not let us through (answer {status}).</source>
        <translation>Der Proxy {proxy} lässt nicht durch (Antwort {status}).</translation>
    </message>
    <message>
        <source>The queue is paused: this waits in it.</source>
        <translation>Die Warteschlange ist angehalten: dies wartet darin.</translation>
    </message>
    <message>
        <source>The recipe</source>
        <translation>Das Rezept</translation>
    </message>
    <message>
        <source>The recipe tells of no other condition: another processor or driver may compute otherwise.</source>
        <translation>Das Rezept nennt keine andere Bedingung: ein anderer Prozessor oder Treiber rechnet vielleicht anders.</translation>
    </message>
    <message>
        <source>The recording has ended after {minutes} minutes, the most that can be used.</source>
        <translation>Die Aufnahme endete nach {minutes} Minuten, mehr ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>The region from {start} s to {stop} s is too short to be made anew.</source>
        <translation>Der Bereich von {start} s bis {stop} s ist zu kurz, um neu gemacht zu werden.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>The report says where it happened.</source>
        <translation>Der Bericht sagt, wo es passiert ist.</translation>
    </message>
    <message>
        <source>The results could not be printed: {reason}.</source>
        <translation>Die Ergebnisse ließen sich nicht ausgeben: {reason}.</translation>
    </message>
    <message>
        <source>The same as “{title}” of {made}, bit for bit.</source>
        <translation>Bit für Bit dasselbe wie „{title}“ vom {made}.</translation>
    </message>
    <message>
        <source>The same command makes what is missing, once the cluster is well again.</source>
        <translation>Derselbe Befehl macht das Fehlende, sobald es dem Cluster wieder gut geht.</translation>
    </message>
    <message>
        <source>The same seed gave two different sounds.</source>
        <translation>Derselbe Seed ergab zwei verschiedene Klänge.</translation>
    </message>
    <message>
        <source>The search words of older clips are still being made: not all of them are found yet.</source>
        <translation>Die Suchwörter älterer Clips entstehen noch: noch werden nicht alle gefunden.</translation>
    </message>
    <message>
        <source>The sections are {together} s long together, but {duration} s of music are asked for.</source>
        <translation>Die Abschnitte sind zusammen {together} s lang, verlangt sind aber {duration} s Musik.</translation>
    </message>
    <message>
        <source>The sections cannot be read from {path}: {reason}.</source>
        <translation>Die Abschnitte sind aus {path} nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>The sections stay as they are.</source>
        <translation>Die Abschnitte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The sections were written to {name}.</source>
        <translation>Die Abschnitte wurden nach {name} geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>The server asks to come back in {count} minute. What is there already is kept.</source>
        <comment>The server asks to come back in {count} minutes. What is there already is kept.</comment>
        <translation>
            <numerusform>Der Server bittet, in {count} Minute wiederzukommen. Was schon da ist, bleibt.</numerusform>
            <numerusform>Der Server bittet, in {count} Minuten wiederzukommen. Was schon da ist, bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings could not be understood; all of them are as at first.</source>
        <translation>Die Einstellungen waren nicht zu verstehen; alle sind wie am Anfang.</translation>
    </message>
    <message>
        <source>The sound and the codes cannot go to the same file.</source>
        <translation>Klang und Codes können nicht in dieselbe Datei.</translation>
    </message>
    <message>
        <source>The sound file of this clip is missing or damaged.</source>
        <translation>Die Klangdatei dieses Clips fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>The sound file of this clip is missing or damaged. “Make again” makes it anew.</source>
        <translation>Die Klangdatei dieses Clips fehlt oder ist beschädigt. „Neu erzeugen“ macht sie neu.</translation>
    </message>
    <message>
        <source>The sound; what is played in it as notes; or a folder for a DAW with sound, loop, MIDI, DAWproject, picture and recipe, which can be one .zip file.</source>
        <translation>Der Klang; was darin gespielt wird als Noten; oder ein Ordner für eine DAW mit Klang, Loop, MIDI, DAWproject, Bild und Rezept, auch als eine .zip-Datei.</translation>
    </message>
    <message>
        <source>The system does not let this program use the microphone.</source>
        <translation>Das System lässt dieses Programm das Mikrofon nicht benutzen.</translation>
    </message>
    <message>
        <source>The system ended a measuring process, most likely for lack of memory.</source>
        <translation>Das System hat einen Messprozess beendet, wohl aus Mangel an Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The tags of each clip (T changes them).</source>
        <translation>Die Schlagwörter jedes Clips (T ändert sie).</translation>
    </message>
    <message>
        <source>The top-k is {value}, below zero.</source>
        <translation>Top-k ist {value}, unter null.</translation>
    </message>
    <message>
        <source>The tune was put away; the source is as it was.</source>
        <translation>Die Melodie wurde weggelegt; die Quelle ist wie zuvor.</translation>
    </message>
    <message numerus="yes">
        <source>The wave is cut off {count} time.</source>
        <comment>The wave is cut off {count} times.</comment>
        <translation>
            <numerusform>Die Welle ist {count}-mal abgeschnitten.</numerusform>
            <numerusform>Die Welle ist {count}-mal abgeschnitten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The weights are stored as {dtype} ({name}), which cannot be loaded.</source>
        <translation>Die Gewichte sind als {dtype} gespeichert ({name}), was sich nicht laden lässt.</translation>
    </message>
    <message>
        <source>The weights do not fit the configuration: {name} has the shape {found}, the configuration asks for {expected}.</source>
        <translation>Die Gewichte passen nicht zur Konfiguration: {name} hat die Form {found}, die Konfiguration verlangt {expected}.</translation>
    </message>
    <message>
        <source>The weights in {place} are for another program ({name}).</source>
        <translation>Die Gewichte in {place} sind für ein anderes Programm ({name}).</translation>
    </message>
    <message>
        <source>The weights in {place} are there as {name}, not as model.safetensors.</source>
        <translation>Die Gewichte in {place} sind als {name} da, nicht als model.safetensors.</translation>
    </message>
    <message>
        <source>The weights in {place} still have the names that they had in training ({name}).</source>
        <translation>Die Gewichte in {place} haben noch die Namen aus dem Training ({name}).</translation>
    </message>
    <message>
        <source>The weights of the checkpoint are other ones now.</source>
        <translation>Die Gewichte des Checkpoints sind jetzt andere.</translation>
    </message>
    <message>
        <source>The weights of {title} are not those of a whole MusicGen.</source>
        <translation>Die Gewichte von {title} sind nicht die eines ganzen MusicGen.</translation>
    </message>
    <message>
        <source>The weights of {title} come as .bin files without a published hash.</source>
        <translation>Die Gewichte von {title} kommen als .bin-Dateien ohne veröffentlichten Hash.</translation>
    </message>
    <message>
        <source>The whole clip, or what is marked as its loop.</source>
        <translation>Der ganze Clip oder was als Loop markiert ist.</translation>
    </message>
    <message>
        <source>The whole take. Click to hear it from there.</source>
        <translation>Der ganze Take. Ein Klick spielt von dort.</translation>
    </message>
    <message>
        <source>The whole take. Click to hear it from there. Drag the part that is shown, or its edges to zoom.</source>
        <translation>Der ganze Take. Ein Klick spielt von dort. Den gezeigten Teil ziehen oder seine Ränder zum Zoomen.</translation>
    </message>
    <message>
        <source>The window cannot be opened: {reason}</source>
        <translation>Das Fenster lässt sich nicht öffnen: {reason}</translation>
    </message>
    <message>
        <source>The window cannot be opened: {reason}.</source>
        <translation>Das Fenster lässt sich nicht öffnen: {reason}.</translation>
    </message>
    <message>
        <source>The window did not open.</source>
        <translation>Das Fenster ging nicht auf.</translation>
    </message>
    <message>
        <source>The window did not open: status {status}.</source>
        <translation>Das Fenster ging nicht auf: Status {status}.</translation>
    </message>
    <message>
        <source>The window ended with status {status}.</source>
        <translation>Das Fenster endete mit Status {status}.</translation>
    </message>
    <message>
        <source>The worker on {host} makes nothing: {reason}</source>
        <translation>Der Arbeitsprozess auf {host} macht nichts: {reason}</translation>
    </message>
    <message>
        <source>The {name} is {value}; it must be from {low} to {high}.</source>
        <translation>{name}: {value}; der Wert muss von {low} bis {high} sein.</translation>
    </message>
    <message>
        <source>The {name} is {value}{unit}; it must be from {low}{unit} to {high}{unit}.</source>
        <translation>{name}: {value}{unit} liegt nicht zwischen {low}{unit} und {high}{unit}.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>There are more than {most} sounds in this.</source>
        <translation>Mehr als {most} Klänge sind hierin.</translation>
    </message>
    <message>
        <source>There are no sounds in {folder}.</source>
        <translation>In {folder} sind keine Klänge.</translation>
    </message>
    <message>
        <source>There are not enough sounds to compare: files are missing.</source>
        <translation>Es gibt nicht genug Klänge zum Vergleichen: Dateien fehlen.</translation>
    </message>
    <message>
        <source>There are several sets of weights in {place}: {names}.</source>
        <translation>In {place} liegen mehrere Sätze von Gewichten: {names}.</translation>
    </message>
    <message>
        <source>There are sounds and other things in this.</source>
        <translation>Hierin sind Klänge und anderes.</translation>
    </message>
    <message>
        <source>There are too many checkpoints called {title}.</source>
        <translation>Zu viele Checkpoints heißen {title}.</translation>
    </message>
    <message>
        <source>There are {count} checkpoints in this: {names}.</source>
        <translation>Hierin sind {count} Checkpoints: {names}.</translation>
    </message>
    <message>
        <source>There are {count} checkpoints in {folder}.</source>
        <translation>In {folder} sind {count} Checkpoints.</translation>
    </message>
    <message>
        <source>There are {count} prompts; {most} are made at once at most.</source>
        <translation>Es sind {count} Prompts; höchstens {most} werden auf einmal gemacht.</translation>
    </message>
    <message>
        <source>There are {known}.</source>
        <translation>Es gibt {known}.</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>Es gibt: {known}.</translation>
    </message>
    <message>
        <source>There is a fault in the program: {fault}</source>
        <translation>Ein Fehler im Programm: {fault}</translation>
    </message>
    <message>
        <source>There is a newer version of it.</source>
        <translation>Es gibt eine neuere Version davon.</translation>
    </message>
    <message>
        <source>There is a newer version of {title}.</source>
        <translation>Es gibt eine neuere Version von {title}.</translation>
    </message>
    <message>
        <source>There is another checkpoint called {name} in {folder}.</source>
        <translation>In {folder} gibt es einen anderen Checkpoint namens {name}.</translation>
    </message>
    <message>
        <source>There is no CUDA pack.</source>
        <translation>Es gibt kein CUDA-Paket.</translation>
    </message>
    <message>
        <source>There is no MusicGen checkpoint in {folder}: no config.json says so.</source>
        <translation>In {folder} ist kein MusicGen-Checkpoint: keine config.json sagt es.</translation>
    </message>
    <message>
        <source>There is no audio output, so nobody hears it.</source>
        <translation>Es gibt keine Tonausgabe, deshalb hört es niemand.</translation>
    </message>
    <message>
        <source>There is no checkpoint called {name}.</source>
        <translation>Es gibt keinen Checkpoint namens {name}.</translation>
    </message>
    <message>
        <source>There is no clip in the pack.</source>
        <translation>Im Paket ist kein Clip.</translation>
    </message>
    <message>
        <source>There is no clip {id}.</source>
        <translation>Es gibt keinen Clip {id}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <source>There is no marker at the playhead.</source>
        <translation>Am Abspielkopf ist keine Marke.</translation>
    </message>
    <message>
        <source>There is no music before that place in “{name}” to go on from.</source>
        <translation>Vor dieser Stelle in „{name}“ ist keine Musik, von der es weitergehen kann.</translation>
    </message>
    <message>
        <source>There is no preset “{name}”.</source>
        <translation>Es gibt kein Preset „{name}“.</translation>
    </message>
    <message>
        <source>There is no published checkpoint called {name}.</source>
        <translation>Es gibt keinen veröffentlichten Checkpoint namens {name}.</translation>
    </message>
    <message>
        <source>There is no such device in this machine, or its driver is missing.</source>
        <translation>Dieses Gerät gibt es auf diesem Rechner nicht, oder sein Treiber fehlt.</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>Einen solchen Eintrag gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such part in “{title}”, which is {seconds:.2f} s long.</source>
        <translation>Diesen Teil gibt es in „{title}“ nicht, das {seconds:.2f} s lang ist.</translation>
    </message>
    <message>
        <source>There is no tone in {name} that could be followed.</source>
        <translation>In {name} ist kein Ton, dem man folgen könnte.</translation>
    </message>
    <message>
        <source>There is no torch in {path}.</source>
        <translation>In {path} ist kein torch.</translation>
    </message>
    <message>
        <source>There is no {device} device on this machine.</source>
        <translation>Auf diesem Rechner gibt es kein {device}-Gerät.</translation>
    </message>
    <message>
        <source>There is not enough memory to change the speed or pitch of this sound.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um Geschwindigkeit oder Tonhöhe dieses Klangs zu ändern.</translation>
    </message>
    <message>
        <source>There is not enough room for {title}: it needs {needed}, {free} are free in {folder}.</source>
        <translation>Nicht genug Platz für {title}: nötig sind {needed}, in {folder} sind {free} frei.</translation>
    </message>
    <message>
        <source>There is not enough room to write {name}.</source>
        <translation>Nicht genug Platz, um {name} zu schreiben.</translation>
    </message>
    <message>
        <source>There is nothing of “{name}” between these times.</source>
        <translation>Von „{name}“ ist zwischen diesen Zeiten nichts da.</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Es gibt nichts zu importieren.</translation>
    </message>
    <message>
        <source>There was no backup, so a new one was started.</source>
        <translation>Es gab keine Sicherung, deshalb wurde eine neue begonnen.</translation>
    </message>
    <message>
        <source>There was not enough memory to finish this.</source>
        <translation>Der Arbeitsspeicher reichte nicht, um dies zu beenden.</translation>
    </message>
    <message>
        <source>These clips have different notes. What you write here replaces all of them.</source>
        <translation>Diese Clips haben verschiedene Notizen. Was hier geschrieben wird, ersetzt sie alle.</translation>
    </message>
    <message>
        <source>These files in {place} are damaged: {names}.</source>
        <translation>Diese Dateien in {place} sind beschädigt: {names}.</translation>
    </message>
    <message>
        <source>These may stand in a name: {known}.</source>
        <translation>In einem Namen dürfen stehen: {known}.</translation>
    </message>
    <message>
        <source>They cannot be converted here. Use a copy with model.safetensors.</source>
        <translation>Sie lassen sich hier nicht umwandeln. Eine Kopie mit model.safetensors verwenden.</translation>
    </message>
    <message>
        <source>They wait in the queue.</source>
        <translation>Sie warten in der Warteschlange.</translation>
    </message>
    <message>
        <source>They were brought, cut out of others, or made by a newer version.</source>
        <translation>Sie wurden mitgebracht, aus anderen geschnitten oder mit einer neueren Version gemacht.</translation>
    </message>
    <message>
        <source>This checkpoint hears text alone, no melody.</source>
        <translation>Dieser Checkpoint hört nur Text, keine Melodie.</translation>
    </message>
    <message>
        <source>This frees {size}. Clips made with it stay. {again}</source>
        <translation>Das gibt {size} frei. Damit gemachte Clips bleiben. {again}</translation>
    </message>
    <message>
        <source>This holds when the program starts again.</source>
        <translation>Das gilt nach dem nächsten Programmstart.</translation>
    </message>
    <message>
        <source>This installation</source>
        <translation>Diese Installation</translation>
    </message>
    <message>
        <source>This is a bug in MusicGen Desktop {version}; please report it with these lines:</source>
        <translation>Das ist ein Fehler in MusicGen Desktop {version}; bitte mit diesen Zeilen melden:</translation>
    </message>
    <message>
        <source>This is done once after an update, or when something went wrong. Nothing is lost if the program ends meanwhile: the next start begins with it again.</source>
        <translation>Das geschieht einmal nach einem Update oder wenn etwas schiefging. Nichts geht verloren, wenn das Programm dabei endet: der nächste Start beginnt wieder damit.</translation>
    </message>
    <message>
        <source>This is no archive of a library, or a damaged one: {reason}.</source>
        <translation>Das ist kein Archiv einer Bibliothek oder ein beschädigtes: {reason}.</translation>
    </message>
    <message>
        <source>This is not a MusicGen checkpoint (its architecture is {kind}).</source>
        <translation>Das ist kein MusicGen-Checkpoint (seine Architektur ist {kind}).</translation>
    </message>
    <message>
        <source>This is not an access token.</source>
        <translation>Das ist kein Zugangstoken.</translation>
    </message>
    <message>
        <source>This is what you heard.</source>
        <translation>Das war zu hören.</translation>
    </message>
    <message>
        <source>This makes “{title}” once more, the same in every sound.</source>
        <translation>Das macht „{title}“ noch einmal, gleich in jedem Klang.</translation>
    </message>
    <message>
        <source>This one was stopped before its full length.</source>
        <translation>Dieses wurde vor seiner vollen Länge gestoppt.</translation>
    </message>
    <message>
        <source>This processor cannot run the native code {name}.</source>
        <translation>Dieser Prozessor kann den nativen Code {name} nicht ausführen.</translation>
    </message>
    <message>
        <source>This program cannot play a checkpoint whose {field} is {value}.</source>
        <translation>Dieses Programm kann keinen Checkpoint spielen, dessen {field} {value} ist.</translation>
    </message>
    <message>
        <source>This program cannot use the checkpoint&apos;s {name}: {reason}</source>
        <translation>Dieses Programm kann {name} des Checkpoints nicht verwenden: {reason}</translation>
    </message>
    <message>
        <source>This program needs one for Python {python} on {system}.</source>
        <translation>Dieses Programm braucht eines für Python {python} auf {system}.</translation>
    </message>
    <message>
        <source>This program never does that. If its weights are plain MusicGen, take {field} out of {name}.</source>
        <translation>Das tut dieses Programm nie. Wenn seine Gewichte einfaches MusicGen sind, {field} aus {name} nehmen.</translation>
    </message>
    <message>
        <source>This sound is too long to be heard at another speed or pitch.</source>
        <translation>Dieser Klang ist zu lang, um ihn mit anderer Geschwindigkeit oder Tonhöhe zu hören.</translation>
    </message>
    <message>
        <source>This user has no home folder, so there is no place for your clips and settings.</source>
        <translation>Dieser Benutzer hat kein persönliches Verzeichnis, also keinen Platz für Clips und Einstellungen.</translation>
    </message>
    <message>
        <source>Threads of the processor: {threads} for the first, {now} for this one.</source>
        <translation>Threads des Prozessors: {threads} beim ersten, {now} bei diesem.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Throw away what was fetched of {title}?</source>
        <translation>Das Geladene von {title} wegwerfen?</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>Wegwerfen…</translation>
    </message>
    <message>
        <source>Throw the dice: another seed, now.</source>
        <translation>Würfeln: jetzt ein anderer Seed.</translation>
    </message>
    <message>
        <source>Throw the recording away</source>
        <translation>Die Aufnahme wegwerfen</translation>
    </message>
    <message>
        <source>Tidying the library failed: {reason}.</source>
        <translation>Das Aufräumen der Bibliothek schlug fehl: {reason}.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title, prompt, notes, tags</source>
        <translation>Titel, Prompt, Notizen, Schlagwörter</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>To ask for a newer version of {title} it opens a connection to {place}, sends nothing of yours, and goes offline again.</source>
        <translation>Um nach einer neueren Version von {title} zu fragen, öffnet es eine Verbindung zu {place}, sendet nichts Eigenes und geht wieder offline.</translation>
    </message>
    <message>
        <source>To fetch {title} it opens a connection to {place}, sends nothing of yours, and goes offline again when the installation is done.</source>
        <translation>Um {title} zu laden, öffnet es eine Verbindung zu {place}, sendet nichts Eigenes und geht nach der Installation wieder offline.</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>Zum Teilen</translation>
    </message>
    <message>
        <source>To the marker before</source>
        <translation>Zur vorigen Marke</translation>
    </message>
    <message>
        <source>To the next marker</source>
        <translation>Zur nächsten Marke</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Together {together} s, as long as the piece.</source>
        <translation>Zusammen {together} s, so lang wie das Stück.</translation>
    </message>
    <message>
        <source>Together {together} s, but the length is {length} s.</source>
        <translation>Zusammen {together} s, aber die Länge ist {length} s.</translation>
    </message>
    <message>
        <source>Together {together} s; a piece has {most} s at most.</source>
        <translation>Zusammen {together} s; ein Stück hat höchstens {most} s.</translation>
    </message>
    <message>
        <source>Too little was made to cut the bars that were asked, so all of it is kept.</source>
        <translation>Für die gewünschten Takte wurde zu wenig gemacht, darum bleibt alles erhalten.</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>Transponieren</translation>
    </message>
    <message>
        <source>Tries what the program needs, and says what is wrong.</source>
        <translation>Probiert aus, was das Programm braucht, und sagt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>True peak: {level} dBTP.</source>
        <translation>True Peak: {level} dBTP.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again later, or use another address for the Hub.</source>
        <translation>Später noch einmal versuchen oder eine andere Adresse für den Hub verwenden.</translation>
    </message>
    <message>
        <source>Try again later, or use another address for the Hub; a mirror may be out of date.</source>
        <translation>Später noch einmal versuchen oder eine andere Adresse für den Hub verwenden; ein Spiegelserver kann veraltet sein.</translation>
    </message>
    <message>
        <source>Try again until the tempo is kept</source>
        <translation>Wiederholen, bis das Tempo stimmt</translation>
    </message>
    <message>
        <source>Try again, or choose another folder.</source>
        <translation>Noch einmal versuchen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Try again; close other programs if that does not help.</source>
        <translation>Noch einmal versuchen; andere Programme schließen, wenn das nicht hilft.</translation>
    </message>
    <message>
        <source>Try {number} of {most}: {made}; {asked} were asked.</source>
        <translation>Versuch {number} von {most}: {made}; verlangt waren {asked}.</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>Melodie</translation>
    </message>
    <message>
        <source>Turned down by {gain:.1f} dB, so that its peaks fit the file.</source>
        <translation>Um {gain:.1f} dB leiser, damit die Spitzen in die Datei passen.</translation>
    </message>
    <message>
        <source>Two seconds</source>
        <translation>Zwei Sekunden</translation>
    </message>
    <message>
        <source>Type from where to where it is used.</source>
        <translation>Eintippen, von wo bis wo es verwendet wird.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo {change}</source>
        <translation>Rückgängig: {change}</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Rückgängig, wiederholen</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Unpack it and import the folder.</source>
        <translation>Entpacken und den Ordner importieren.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Up to {rate} can be read; convert it first.</source>
        <translation>Bis {rate} sind lesbar; zuerst umwandeln.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>Das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>Use 0 to turn it off.</source>
        <translation>0 schaltet es aus.</translation>
    </message>
    <message>
        <source>Use 1 to turn guidance off.</source>
        <translation>1 schaltet Guidance aus.</translation>
    </message>
    <message>
        <source>Use a checkpoint with a T5 text encoder, an EnCodec codec and a MusicGen decoder.</source>
        <translation>Einen Checkpoint mit T5-Text-Encoder, EnCodec-Codec und MusicGen-Decoder verwenden.</translation>
    </message>
    <message>
        <source>Use a checkpoint&apos;s folder where it is</source>
        <translation>Einen Checkpoint-Ordner verwenden, wo er liegt</translation>
    </message>
    <message>
        <source>Use a copy of the checkpoint with model.safetensors.</source>
        <translation>Eine Kopie des Checkpoints mit model.safetensors verwenden.</translation>
    </message>
    <message>
        <source>Use a folder where it is…</source>
        <translation>Ordner verwenden, wo er liegt…</translation>
    </message>
    <message>
        <source>Use an archive from somebody you trust, made by “Export”.</source>
        <translation>Ein mit „Exportieren“ gemachtes Archiv von jemand Vertrauenswürdigem verwenden.</translation>
    </message>
    <message>
        <source>Use another copy of it.</source>
        <translation>Eine andere Kopie davon verwenden.</translation>
    </message>
    <message>
        <source>Use as melody</source>
        <translation>Als Melodie verwenden</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use its prompt and settings</source>
        <translation>Prompt und Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Use of the source</source>
        <translation>Verwendung der Quelle</translation>
    </message>
    <message>
        <source>Use one of {known}.</source>
        <translation>Eines davon verwenden: {known}.</translation>
    </message>
    <message>
        <source>Use the address of another index, or a folder with the wheels.</source>
        <translation>Die Adresse eines anderen Index verwenden oder einen Ordner mit den Wheels.</translation>
    </message>
    <message>
        <source>Use the config.json that belongs to these weights, or save the whole checkpoint again.</source>
        <translation>Die config.json verwenden, die zu diesen Gewichten gehört, oder den ganzen Checkpoint neu speichern.</translation>
    </message>
    <message>
        <source>Use the config.json that belongs to these weights.</source>
        <translation>Die config.json verwenden, die zu diesen Gewichten gehört.</translation>
    </message>
    <message>
        <source>Use the {name} that belongs to these weights.</source>
        <translation>{name} verwenden, das zu diesen Gewichten gehört.</translation>
    </message>
    <message>
        <source>Use this prompt</source>
        <translation>Diesen Prompt verwenden</translation>
    </message>
    <message>
        <source>Use this seed</source>
        <translation>Diesen Seed verwenden</translation>
    </message>
    <message>
        <source>Use this tune</source>
        <translation>Diese Melodie verwenden</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Very soft: {level} LUFS.</source>
        <translation>Sehr leise: {level} LUFS.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation>WÖRTER</translation>
    </message>
    <message>
        <source>Wait a moment, or end it, perhaps on another computer that uses the same folder.</source>
        <translation>Einen Moment warten oder es beenden, vielleicht auf einem anderen Rechner mit demselben Ordner.</translation>
    </message>
    <message>
        <source>Wait until it is done there, or stop it there.</source>
        <translation>Warten, bis es dort fertig ist, oder dort stoppen.</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it.</source>
        <translation>Warten, bis es fertig ist, oder stoppen.</translation>
    </message>
    <message>
        <source>Wait until that is done.</source>
        <translation>Warten, bis das fertig ist.</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Wav and flac keep every sample; mp3, ogg and opus are small.</source>
        <translation>Wav und flac bewahren jeden Abtastwert; mp3, ogg und opus sind klein.</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>Waveform of the source</source>
        <translation>Wellenform der Quelle</translation>
    </message>
    <message>
        <source>Waveform of {title}</source>
        <translation>Wellenform von {title}</translation>
    </message>
    <message>
        <source>Waveform, spectrogram or both</source>
        <translation>Wellenform, Spektrogramm oder beides</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>What becomes of the clips</source>
        <translation>Was aus den Clips wird</translation>
    </message>
    <message>
        <source>What can be set, by subject.</source>
        <translation>Was sich einstellen lässt, nach Themen.</translation>
    </message>
    <message>
        <source>What clips are when they are dragged into another program, or copied. Holds at once.</source>
        <translation>Was Clips sind, wenn sie in ein anderes Programm gezogen oder kopiert werden. Gilt sofort.</translation>
    </message>
    <message>
        <source>What did not come in</source>
        <translation>Was nicht hereinkam</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>What do you want to hear?</source>
        <translation>Was soll zu hören sein?</translation>
    </message>
    <message>
        <source>What does the computing. It changes how fast the music comes, and in small ways which music.</source>
        <translation>Was rechnet. Das ändert, wie schnell die Musik kommt, und ein wenig, welche.</translation>
    </message>
    <message>
        <source>What else can be had.</source>
        <translation>Was es noch gibt.</translation>
    </message>
    <message>
        <source>What helps: {ways}.</source>
        <translation>Was hilft: {ways}.</translation>
    </message>
    <message>
        <source>What is dragged and copied</source>
        <translation>Was gezogen und kopiert wird</translation>
    </message>
    <message>
        <source>What is heard here</source>
        <translation>Was hier zu hören ist</translation>
    </message>
    <message>
        <source>What is heard, with the volume: above its peak in dBFS, below its loudness in LUFS; the number is the loudness of the last three seconds.</source>
        <translation>Was zu hören ist, mit der Lautstärke: oben die Spitze in dBFS, unten die Lautheit in LUFS; die Zahl ist die Lautheit der letzten drei Sekunden.</translation>
    </message>
    <message>
        <source>What is known about it.</source>
        <translation>Was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>What is played in this sound could not be written down: there is not enough memory.</source>
        <translation>Was in diesem Klang gespielt wird, ließ sich nicht aufschreiben: Der Arbeitsspeicher reicht nicht.</translation>
    </message>
    <message>
        <source>What is there already is kept. Check the connection and install again to go on.</source>
        <translation>Was schon da ist, bleibt. Die Verbindung prüfen und noch einmal installieren, um fortzufahren.</translation>
    </message>
    <message>
        <source>What misses the tempo that was asked for by more than 2 bpm is made again, up to 8 times.</source>
        <translation>Was das gewünschte Tempo um mehr als 2 bpm verfehlt, wird neu gemacht, bis zu 8-mal.</translation>
    </message>
    <message>
        <source>What the first file will be called.</source>
        <translation>So wird die erste Datei heißen.</translation>
    </message>
    <message>
        <source>What the mouse does: draw over the roll, erase (also with the right button), or choose and move.</source>
        <translation>Was die Maus tut: über die Rolle zeichnen, löschen (auch mit der rechten Taste) oder auswählen und verschieben.</translation>
    </message>
    <message>
        <source>What the next export proposes</source>
        <translation>Was der nächste Export vorschlägt</translation>
    </message>
    <message>
        <source>What the piece is called: its sections say what is heard</source>
        <translation>Name des Stücks: seine Abschnitte sagen, was zu hören ist</translation>
    </message>
    <message>
        <source>What to leave out</source>
        <translation>Was wegbleiben soll</translation>
    </message>
    <message>
        <source>What was asked for last may not have been done: do it again.</source>
        <translation>Was zuletzt verlangt wurde, ist vielleicht nicht geschehen: noch einmal tun.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What was made is not a second of sound: its peak is {peak}.</source>
        <translation>Das Gemachte ist keine Sekunde Klang: seine Spitze ist {peak}.</translation>
    </message>
    <message>
        <source>What was recorded lies there unfinished; the next start of the program makes it whole.</source>
        <translation>Das Aufgenommene liegt dort unfertig; der nächste Programmstart vervollständigt es.</translation>
    </message>
    <message>
        <source>What was recorded until then is kept.</source>
        <translation>Das bis dahin Aufgenommene bleibt.</translation>
    </message>
    <message>
        <source>What was recorded until then is kept. Free some space.</source>
        <translation>Das bis dahin Aufgenommene bleibt. Platz schaffen.</translation>
    </message>
    <message>
        <source>What was recorded until then is kept: {name}.</source>
        <translation>Das bis dahin Aufgenommene bleibt: {name}.</translation>
    </message>
    <message>
        <source>What was taken of “{name}” is not in the library&apos;s folder any more.</source>
        <translation>Was von „{name}“ genommen wurde, ist nicht mehr im Ordner der Bibliothek.</translation>
    </message>
    <message>
        <source>What you listen to blind stays here, whatever length, tempo or key is looked for.</source>
        <translation>Was blind gehört wird, bleibt hier, nach welcher Länge, welchem Tempo oder welcher Tonart auch gesucht wird.</translation>
    </message>
    <message>
        <source>What you want to hear, in English words. Ctrl+Enter makes it. Tab completes a word, Up brings earlier prompts back into an empty field.</source>
        <translation>Was zu hören sein soll, auf Englisch. Strg+Enter macht es. Tab ergänzt ein Wort, Auf bringt frühere Prompts in ein leeres Feld zurück.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>When clips are dragged into another program, or copied.</source>
        <translation>Wenn Clips in ein anderes Programm gezogen oder kopiert werden.</translation>
    </message>
    <message>
        <source>When nothing was made for so long. The next job loads it again, which takes some seconds.</source>
        <translation>Wenn so lange nichts entstand. Der nächste Auftrag lädt ihn wieder, was einige Sekunden dauert.</translation>
    </message>
    <message>
        <source>Where checkpoints are fetched from. Empty: the Hugging Face Hub itself.</source>
        <translation>Woher Checkpoints geladen werden. Leer: vom Hugging Face Hub selbst.</translation>
    </message>
    <message>
        <source>Where connections go through, such as http://proxy.example.org:3128. Empty: what the system says.</source>
        <translation>Worüber Verbindungen gehen, etwa http://proxy.example.org:3128. Leer: was das System sagt.</translation>
    </message>
    <message>
        <source>Where in the sound the 30 s begin that are heard of it.</source>
        <translation>Wo im Klang die 30 s beginnen, die davon gehört werden.</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>Woher es ist</translation>
    </message>
    <message>
        <source>Where music is heard. While the chosen one is not there, the system&apos;s own is taken.</source>
        <translation>Wo die Musik zu hören ist. Solange die gewählte fehlt, gilt die des Systems.</translation>
    </message>
    <message>
        <source>Where shall the library be?</source>
        <translation>Wo soll die Bibliothek sein?</translation>
    </message>
    <message>
        <source>Where the clips are brought.</source>
        <translation>Wohin die Clips gebracht werden.</translation>
    </message>
    <message>
        <source>Where the dice fall. The same seed with the same words and settings makes the same music again; locked, it stays for the next one.</source>
        <translation>Wie die Würfel fallen. Derselbe Seed mit denselben Worten und Einstellungen macht dieselbe Musik; festgehalten gilt er auch für die nächste.</translation>
    </message>
    <message>
        <source>Where the files go. Files that are there stay; new ones get names of their own.</source>
        <translation>Wohin die Dateien gehen. Vorhandene bleiben; neue bekommen eigene Namen.</translation>
    </message>
    <message>
        <source>Where the new music begins, in seconds.</source>
        <translation>Wo die neue Musik beginnt, in Sekunden.</translation>
    </message>
    <message>
        <source>Where the part that is used begins, in seconds.</source>
        <translation>Wo der verwendete Teil beginnt, in Sekunden.</translation>
    </message>
    <message>
        <source>Where this panel lies: press for a menu, or drag it to another side or out of the window.</source>
        <translation>Wo dieses Feld liegt: drücken zeigt ein Menü; oder auf eine andere Seite oder aus dem Fenster ziehen.</translation>
    </message>
    <message>
        <source>Where torch&apos;s CUDA wheels lie.</source>
        <translation>Wo die CUDA-Wheels von torch liegen.</translation>
    </message>
    <message>
        <source>Which device plays: {device}.</source>
        <translation>Welches Gerät spielt: {device}.</translation>
    </message>
    <message>
        <source>Which microphone or input is recorded.</source>
        <translation>Welches Mikrofon oder welcher Eingang aufgenommen wird.</translation>
    </message>
    <message>
        <source>Which take of the request this is.</source>
        <translation>Welcher Take der Anfrage dies ist.</translation>
    </message>
    <message>
        <source>Which trained weights make the music. Larger ones sound better and take longer.</source>
        <translation>Welche trainierten Gewichte die Musik machen. Größere klingen besser und brauchen länger.</translation>
    </message>
    <message>
        <source>While you work in another window.</source>
        <translation>Während in einem anderen Fenster gearbeitet wird.</translation>
    </message>
    <message>
        <source>While you work in another window; what failed is told too.</source>
        <translation>Während in einem anderen Fenster gearbeitet wird; auch was fehlschlug.</translation>
    </message>
    <message>
        <source>Wild</source>
        <translation>Wild</translation>
    </message>
    <message>
        <source>Wildness</source>
        <translation>Wildheit</translation>
    </message>
    <message>
        <source>Wildness, at the end</source>
        <translation>Wildheit am Ende</translation>
    </message>
    <message>
        <source>Window on this display</source>
        <translation>Fenster auf diesem Bildschirm</translation>
    </message>
    <message>
        <source>Window without a display</source>
        <translation>Fenster ohne Bildschirm</translation>
    </message>
    <message>
        <source>With drums, as asked.</source>
        <translation>Mit Schlagzeug, wie gewünscht.</translation>
    </message>
    <message>
        <source>With its spectrogram.</source>
        <translation>Mit Spektrogramm.</translation>
    </message>
    <message>
        <source>Without drums, as asked.</source>
        <translation>Ohne Schlagzeug, wie gewünscht.</translation>
    </message>
    <message>
        <source>Words are looked for in titles, prompts, notes and tags. Write fewer of them, or only beginnings.</source>
        <translation>Gesucht wird in Titeln, Prompts, Notizen und Schlagwörtern. Weniger Wörter schreiben oder nur ihre Anfänge.</translation>
    </message>
    <message>
        <source>Words for the prompt</source>
        <translation>Wörter für den Prompt</translation>
    </message>
    <message>
        <source>Words for what the music shall not be like: “drums, noise”. Empty: nothing is left out.</source>
        <translation>Wörter dafür, wie die Musik nicht sein soll: „drums, noise“. Leer: nichts wird ausgelassen.</translation>
    </message>
    <message>
        <source>Words of your own about it.</source>
        <translation>Eigene Worte dazu.</translation>
    </message>
    <message>
        <source>Workers were lost over it, one after the other.</source>
        <translation>Darüber ging ein Arbeitsprozess nach dem anderen verloren.</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werke</translation>
    </message>
    <message>
        <source>Works from the words of the prompt.</source>
        <translation>Arbeitet nach den Worten des Prompts.</translation>
    </message>
    <message>
        <source>Write a number, a list such as [0.8, 1.0], or a range such as &quot;0.8-1.2 step 0.1&quot;.</source>
        <translation>Eine Zahl schreiben, eine Liste wie [0.8, 1.0] oder einen Bereich wie &quot;0.8-1.2 step 0.1&quot;.</translation>
    </message>
    <message>
        <source>Write a prompt</source>
        <translation>Prompt schreiben</translation>
    </message>
    <message>
        <source>Write a text in quotation marks, or a list of them.</source>
        <translation>Einen Text in Anführungszeichen schreiben oder eine Liste davon.</translation>
    </message>
    <message>
        <source>Write a whole number, a list such as [1, 5, 9], or a range such as &quot;1-8&quot;.</source>
        <translation>Eine ganze Zahl schreiben, eine Liste wie [1, 5, 9] oder einen Bereich wie &quot;1-8&quot;.</translation>
    </message>
    <message>
        <source>Write another name, for every clip that has the tag (F2).</source>
        <translation>Einen anderen Namen schreiben, für jeden Clip mit dem Schlagwort (F2).</translation>
    </message>
    <message>
        <source>Write each as three lines: [[section]], prompt = &quot;slow piano&quot;, duration = 8</source>
        <translation>Jeden in drei Zeilen schreiben: [[section]], prompt = &quot;slow piano&quot;, duration = 8</translation>
    </message>
    <message>
        <source>Write fewer lines.</source>
        <translation>Weniger Zeilen schreiben.</translation>
    </message>
    <message>
        <source>Write fewer words.</source>
        <translation>Weniger Wörter schreiben.</translation>
    </message>
    <message>
        <source>Write it from the root of the disk.</source>
        <translation>Von der Wurzel des Datenträgers an schreiben.</translation>
    </message>
    <message>
        <source>Write it in other words, or use the tokenizer of the checkpoint that was trained.</source>
        <translation>Mit anderen Worten schreiben oder den Tokenizer des trainierten Checkpoints verwenden.</translation>
    </message>
    <message>
        <source>Write it like http://proxy.example.org:3128.</source>
        <translation>Schreiben wie http://proxy.example.org:3128.</translation>
    </message>
    <message>
        <source>Write it like https://mirror.example.org.</source>
        <translation>Schreiben wie https://mirror.example.org.</translation>
    </message>
    <message>
        <source>Write nothing (Esc).</source>
        <translation>Nichts schreiben (Esc).</translation>
    </message>
    <message>
        <source>Write one as: [[clip]], prompt = &quot;slow piano&quot;</source>
        <translation>Einen so schreiben: [[clip]], prompt = &quot;slow piano&quot;</translation>
    </message>
    <message>
        <source>Write one; an empty one, for anything, is “prompt = &quot;&quot;”.</source>
        <translation>Einen schreiben; ein leerer, für irgendetwas, ist „prompt = &quot;&quot;“.</translation>
    </message>
    <message>
        <source>Write the files (Enter).</source>
        <translation>Die Dateien schreiben (Enter).</translation>
    </message>
    <message>
        <source>Write the path from the root on.</source>
        <translation>Den Pfad von der Wurzel an schreiben.</translation>
    </message>
    <message>
        <source>Write the report into a file.</source>
        <translation>Den Bericht in eine Datei schreiben.</translation>
    </message>
    <message>
        <source>Write the sections to a TOML file.</source>
        <translation>Die Abschnitte in eine TOML-Datei schreiben.</translation>
    </message>
    <message>
        <source>Write the tune into a file for other programs (Ctrl+S).</source>
        <translation>Die Melodie in eine Datei für andere Programme schreiben (Strg+S).</translation>
    </message>
    <message>
        <source>Write this prompt and make it.</source>
        <translation>Diesen Prompt schreiben und machen.</translation>
    </message>
    <message>
        <source>Write this take as wav, flac, mp3 or ogg, to wherever you like (Ctrl+E).</source>
        <translation>Diesen Take als wav, flac, mp3 oder ogg an einen beliebigen Ort schreiben (Strg+E).</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>true oder false schreiben.</translation>
    </message>
    <message>
        <source>Write what is played in a sound as a MIDI file: melody, bass and drums on the beats that were measured, chords as symbols. Where no steady tempo is heard, notes stay where they are, at 120 beats a minute.</source>
        <translation>Schreibt als MIDI-Datei, was in einem Klang gespielt wird: Melodie, Bass und Schlagzeug auf den gemessenen Schlägen, Akkorde als Symbole. Wo kein gleichmäßiges Tempo zu hören ist, bleiben die Noten, wo sie sind, bei 120 Schlägen je Minute.</translation>
    </message>
    <message>
        <source>Writes a whole prompt for you; undo brings yours back.</source>
        <translation>Schreibt einen ganzen Prompt; Rückgängig holt den eigenen zurück.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>You can install it again at any time.</source>
        <translation>Er lässt sich jederzeit wieder installieren.</translation>
    </message>
    <message>
        <source>You chose {letter}: “{title}”.</source>
        <translation>Gewählt ist {letter}: „{title}“.</translation>
    </message>
    <message>
        <source>You hear it while it is made. Nothing leaves this machine.</source>
        <translation>Es ist zu hören, während es entsteht. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>You stopped it before its full length.</source>
        <translation>Es wurde vor seiner vollen Länge gestoppt.</translation>
    </message>
    <message>
        <source>Your clips are safe. If something looks wrong now, start the program again.</source>
        <translation>Die Clips sind sicher. Wenn jetzt etwas falsch aussieht, das Programm neu starten.</translation>
    </message>
    <message>
        <source>Your clips are safe. Its report tells where it happened.</source>
        <translation>Die Clips sind sicher. Der Bericht sagt, wo es passiert ist.</translation>
    </message>
    <message>
        <source>Your presets stay as they are.</source>
        <translation>Die Presets bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Your presets were written to {name}.</source>
        <translation>Die Presets wurden nach {name} geschrieben.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to the loop</source>
        <translation>Auf den Loop zoomen</translation>
    </message>
    <message>
        <source>a checkout in {folder}</source>
        <translation>ein Checkout in {folder}</translation>
    </message>
    <message>
        <source>a clip kept in {folder}, found, exported as {name} and backed up</source>
        <translation>ein Clip, in {folder} aufbewahrt, gefunden, als {name} exportiert und gesichert</translation>
    </message>
    <message>
        <source>a folder for each clip: sound, loop (--from, --to), MIDI, DAWproject, picture and recipe</source>
        <translation>ein Ordner für jeden Clip: Klang, Loop (--from, --to), MIDI, DAWproject, Bild und Rezept</translation>
    </message>
    <message>
        <source>a folder with torch&apos;s CUDA wheels, or a folder or zip file that pip installed them into</source>
        <translation>ein Ordner mit den CUDA-Wheels von torch oder ein Ordner oder eine Zip-Datei, wohin pip sie installiert hat</translation>
    </message>
    <message>
        <source>a loop of whole bars, exact to the sample, in place of DURATION</source>
        <translation>ein Loop aus ganzen Takten, samplegenau, statt DURATION</translation>
    </message>
    <message>
        <source>a new .musicgen or .zip file, or a folder</source>
        <translation>eine neue .musicgen- oder .zip-Datei oder ein Ordner</translation>
    </message>
    <message>
        <source>a new or empty folder</source>
        <translation>ein neuer oder leerer Ordner</translation>
    </message>
    <message>
        <source>a second of music takes here: {speeds}</source>
        <translation>eine Sekunde Musik dauert hier: {speeds}</translation>
    </message>
    <message numerus="yes">
        <source>a single take</source>
        <comment>at most {count} takes</comment>
        <translation>
            <numerusform>ein einziger Take</numerusform>
            <numerusform>höchstens {count} Takes</numerusform>
        </translation>
    </message>
    <message>
        <source>a smaller checkpoint</source>
        <translation>ein kleinerer Checkpoint</translation>
    </message>
    <message>
        <source>a sound file of which the part from --from to --to is made anew; the rest stays as it is</source>
        <translation>eine Klangdatei, von der der Teil von --from bis --to neu gemacht wird; der Rest bleibt, wie er ist</translation>
    </message>
    <message>
        <source>a sound file to go on from; it stays as it is, and DURATION is what is added</source>
        <translation>eine Klangdatei, von der es weitergeht; sie bleibt, wie sie ist, und DURATION kommt hinzu</translation>
    </message>
    <message>
        <source>a sound file, or a folder with all that are in it</source>
        <translation>eine Klangdatei oder ein Ordner mit allen darin</translation>
    </message>
    <message>
        <source>a sound file: .wav, .flac, .ogg, .mp3</source>
        <translation>eine Klangdatei: .wav, .flac, .ogg, .mp3</translation>
    </message>
    <message>
        <source>a sound or MIDI file whose tune the music follows, 30 s of it at most; needs a melody checkpoint</source>
        <translation>eine Klang- oder MIDI-Datei, deren Melodie die Musik folgt, höchstens 30 s davon; braucht einen Melodie-Checkpoint</translation>
    </message>
    <message>
        <source>a zip file, best on another disk; as {suffix} a double click opens it here</source>
        <translation>eine Zip-Datei, am besten auf einem anderen Datenträger; als {suffix} öffnet ein Doppelklick sie hier</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>etwa {size}</translation>
    </message>
    <message>
        <source>about {time} · {device}</source>
        <translation>etwa {time} · {device}</translation>
    </message>
    <message>
        <source>above 130 bpm</source>
        <translation>über 130 bpm</translation>
    </message>
    <message>
        <source>accept the licence without being asked</source>
        <translation>der Lizenz ohne Nachfrage zustimmen</translation>
    </message>
    <message>
        <source>access token (default: HF_TOKEN, which others cannot see; the settings)</source>
        <translation>Zugangstoken (Vorgabe: HF_TOKEN, das andere nicht sehen; die Einstellungen)</translation>
    </message>
    <message>
        <source>add, try or remove torch&apos;s CUDA build, for NVIDIA cards</source>
        <translation>den CUDA-Build von torch für NVIDIA-Karten hinzufügen, ausprobieren oder entfernen</translation>
    </message>
    <message>
        <source>address of a mirror (default: HF_ENDPOINT, settings)</source>
        <translation>Adresse eines Spiegelservers (Vorgabe: HF_ENDPOINT, Einstellungen)</translation>
    </message>
    <message>
        <source>address of a proxy (default: HTTPS_PROXY, the settings, the system&apos;s)</source>
        <translation>Adresse eines Proxys (Vorgabe: HTTPS_PROXY, die Einstellungen, das System)</translation>
    </message>
    <message numerus="yes">
        <source>after {count} minute</source>
        <comment>after {count} minutes</comment>
        <translation>
            <numerusform>nach {count} Minute</numerusform>
            <numerusform>nach {count} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>all checkpoints with state, size, memory needed and speed measured here</source>
        <translation>alle Checkpoints mit Zustand, Größe, nötigem Arbeitsspeicher und hier gemessenem Tempo</translation>
    </message>
    <message>
        <source>all clips that these words find, as in the window</source>
        <translation>alle Clips, die diese Wörter finden, wie im Fenster</translation>
    </message>
    <message>
        <source>all done in about {time}</source>
        <translation>alles fertig in etwa {time}</translation>
    </message>
    <message>
        <source>all that is known of clips; with --json the whole recipe</source>
        <translation>alles, was über Clips bekannt ist; mit --json das ganze Rezept</translation>
    </message>
    <message>
        <source>also save the EnCodec codes: integers (takes, codebooks, frames)</source>
        <translation>auch die EnCodec-Codes speichern: ganze Zahlen (Takes, Codebücher, Frames)</translation>
    </message>
    <message>
        <source>always on top, pin</source>
        <translation>immer im Vordergrund, anheften</translation>
    </message>
    <message>
        <source>always take the likeliest code</source>
        <translation>immer den wahrscheinlichsten Code nehmen</translation>
    </message>
    <message>
        <source>an installed checkpoint or a folder (default {value})</source>
        <translation>ein installierter Checkpoint oder ein Ordner (Vorgabe {value})</translation>
    </message>
    <message>
        <source>another</source>
        <translation>anderer</translation>
    </message>
    <message>
        <source>another tempo or key</source>
        <translation>anderes Tempo oder andere Tonart</translation>
    </message>
    <message>
        <source>another torch was loaded: {file}</source>
        <translation>ein anderes torch wurde geladen: {file}</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>as at the beginning</source>
        <translation>wie am Anfang</translation>
    </message>
    <message>
        <source>as made</source>
        <translation>original</translation>
    </message>
    <message>
        <source>asking what there is</source>
        <translation>Angebot wird abgefragt</translation>
    </message>
    <message numerus="yes">
        <source>at most {count}</source>
        <comment>at most {count}</comment>
        <translation>
            <numerusform>höchstens {count}</numerusform>
            <numerusform>höchstens {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most {count} second</source>
        <comment>at most {count} seconds</comment>
        <translation>
            <numerusform>höchstens {count} Sekunde</numerusform>
            <numerusform>höchstens {count} Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>back, skip, track</source>
        <translation>zurück, überspringen, Titel</translation>
    </message>
    <message>
        <source>backup, archive</source>
        <translation>Backup, Archiv</translation>
    </message>
    <message>
        <source>backup, archive, save a copy</source>
        <translation>Backup, Archiv, Kopie speichern</translation>
    </message>
    <message>
        <source>because</source>
        <translation>weil</translation>
    </message>
    <message>
        <source>before this day</source>
        <translation>vor diesem Tag</translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation>vor dem {day}</translation>
    </message>
    <message>
        <source>begun · {size}</source>
        <translation>begonnen · {size}</translation>
    </message>
    <message>
        <source>begun, {size}</source>
        <translation>begonnen, {size}</translation>
    </message>
    <message>
        <source>begun, {size} of {total}</source>
        <translation>begonnen, {size} von {total}</translation>
    </message>
    <message>
        <source>being changed</source>
        <translation>wird geändert</translation>
    </message>
    <message>
        <source>below 90 bpm</source>
        <translation>unter 90 bpm</translation>
    </message>
    <message>
        <source>bench measured {count} figures</source>
        <translation>bench hat {count} Werte gemessen</translation>
    </message>
    <message>
        <source>best</source>
        <translation>beste</translation>
    </message>
    <message>
        <source>beyond {window:g} s: seconds of the music before that each window hears</source>
        <translation>über {window:g} s hinaus: Sekunden der Musik davor, die jedes Fenster hört</translation>
    </message>
    <message>
        <source>bpm</source>
        <translation>bpm</translation>
    </message>
    <message>
        <source>bpm, beat, metronome</source>
        <translation>bpm, Schlag, Metronom</translation>
    </message>
    <message>
        <source>bpm, downbeat, reset, analysis</source>
        <translation>bpm, Eins, zurücksetzen, Analyse</translation>
    </message>
    <message>
        <source>bpm, faster, double time</source>
        <translation>bpm, schneller, doppelt</translation>
    </message>
    <message>
        <source>bpm, slower, half time</source>
        <translation>bpm, langsamer, halb</translation>
    </message>
    <message>
        <source>bring in a folder, a Hub cache or an archive, without a network</source>
        <translation>einen Ordner, einen Hub-Cache oder ein Archiv hereinholen, ohne Netz</translation>
    </message>
    <message>
        <source>bring sound files into the library: WAV, FLAC, OGG, Opus, MP3, AIFF</source>
        <translation>Klangdateien in die Bibliothek bringen: WAV, FLAC, OGG, Opus, MP3, AIFF</translation>
    </message>
    <message>
        <source>bring the library into another folder, and use it there; the old one stays until you remove it</source>
        <translation>die Bibliothek in einen anderen Ordner bringen und dort verwenden; die alte bleibt, bis sie entfernt wird</translation>
    </message>
    <message>
        <source>bring the sound to this loudness, for example -14, or its true peak to -1 dB (default off: as made)</source>
        <translation>den Klang auf diese Lautheit bringen, zum Beispiel -14, oder seine True-Peak-Spitze auf -1 dB (Vorgabe off: wie gemacht)</translation>
    </message>
    <message>
        <source>bringing back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>bringing {clips} to tempo and key</source>
        <translation>bringt {clips} in Tempo und Tonart</translation>
    </message>
    <message>
        <source>broken, {size}</source>
        <translation>kaputt, {size}</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>bundle as .zip</source>
        <translation>Bündel als .zip</translation>
    </message>
    <message>
        <source>bundles are .zip files, not folders</source>
        <translation>Bündel sind .zip-Dateien, keine Ordner</translation>
    </message>
    <message>
        <source>call a tag otherwise; where another tag has that name both become one</source>
        <translation>ein Schlagwort anders nennen; heißt ein anderes schon so, werden beide eins</translation>
    </message>
    <message>
        <source>can be written</source>
        <translation>beschreibbar</translation>
    </message>
    <message>
        <source>cancel, abort, throw away</source>
        <translation>abbrechen, wegwerfen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>changing a job</source>
        <translation>Auftrag ändern</translation>
    </message>
    <message>
        <source>cheat sheet, keys, help</source>
        <translation>Spickzettel, Tasten, Hilfe</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>choose among codes that add up to this chance; 0 or 1 is off</source>
        <translation>unter Codes wählen, die zusammen diese Wahrscheinlichkeit haben; 0 oder 1 ist aus</translation>
    </message>
    <message>
        <source>choose among the N likeliest codes; 0 is off</source>
        <translation>unter den N wahrscheinlichsten Codes wählen; 0 ist aus</translation>
    </message>
    <message>
        <source>chosen by auto</source>
        <translation>von auto gewählt</translation>
    </message>
    <message>
        <source>click, beat, bpm</source>
        <translation>Klick, Schlag, bpm</translation>
    </message>
    <message>
        <source>clipboard, paste into a DAW</source>
        <translation>Zwischenablage, in eine DAW einfügen</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>übersteuert</translation>
    </message>
    <message>
        <source>close, stop comparing</source>
        <translation>schließen, Vergleich beenden</translation>
    </message>
    <message>
        <source>closing other programs</source>
        <translation>andere Programme schließen</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>comment, remark, text</source>
        <translation>Kommentar, Bemerkung, Text</translation>
    </message>
    <message>
        <source>continue, longer, go on</source>
        <translation>fortsetzen, länger, weiter</translation>
    </message>
    <message>
        <source>continues from {time}</source>
        <translation>geht weiter ab {time}</translation>
    </message>
    <message>
        <source>continues {name} from {time}</source>
        <translation>setzt {name} ab {time} fort</translation>
    </message>
    <message>
        <source>converting</source>
        <translation>wird umgewandelt</translation>
    </message>
    <message>
        <source>copy a pack, try it, and use it from the next start on</source>
        <translation>ein Paket kopieren, ausprobieren und ab dem nächsten Start verwenden</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>wird kopiert</translation>
    </message>
    <message>
        <source>count-in</source>
        <translation>Einzähler</translation>
    </message>
    <message>
        <source>count-in, pre-roll, bpm</source>
        <translation>Einzähler, Vorlauf, bpm</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>hart</translation>
    </message>
    <message>
        <source>cut as made (default), fade out, or natural: up to 4 s longer, to the first pause</source>
        <translation>abgeschnitten (Vorgabe), ausgeblendet (fade) oder natural: bis zu 4 s länger, bis zur ersten Pause</translation>
    </message>
    <message>
        <source>cut out of {name}</source>
        <translation>geschnitten aus {name}</translation>
    </message>
    <message>
        <source>cut, crop, bars, seamless, sample</source>
        <translation>schneiden, beschneiden, Takte, nahtlos, Sample</translation>
    </message>
    <message>
        <source>cutting</source>
        <translation>schneidet</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message numerus="yes">
        <source>delete</source>
        <comment>delete of {count} clips</comment>
        <translation>
            <numerusform>Löschen</numerusform>
            <numerusform>Löschen von {count} Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>delete installed or unfinished checkpoints for good</source>
        <translation>installierte oder unfertige Checkpoints endgültig löschen</translation>
    </message>
    <message>
        <source>delete the pack</source>
        <translation>das Paket löschen</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>diagnose, errors, messages, crash, trouble</source>
        <translation>Diagnose, Fehler, Meldungen, Absturz, Probleme</translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation>nicht fragen</translation>
    </message>
    <message>
        <source>dock, undock, tear off, detach, second screen</source>
        <translation>andocken, abdocken, abreißen, lösen, zweiter Bildschirm</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>doubles</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>downbeat, first beat, grid</source>
        <translation>Eins, erster Schlag, Raster</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>drums, noise…</source>
        <translation>drums, noise…</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>wird beendet</translation>
    </message>
    <message>
        <source>ends in a pause</source>
        <translation>endet in einer Pause</translation>
    </message>
    <message>
        <source>era</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>every whole bar</source>
        <translation>jeder ganze Takt</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>exit, close, leave</source>
        <translation>verlassen, schließen, Ende</translation>
    </message>
    <message>
        <source>explorer, finder, folder, open containing</source>
        <translation>Explorer, Finder, Ordner öffnen</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>wird exportiert</translation>
    </message>
    <message>
        <source>extend, change the style</source>
        <translation>verlängern, Stil ändern</translation>
    </message>
    <message>
        <source>fade</source>
        <translation>Fade</translation>
    </message>
    <message>
        <source>fades out</source>
        <translation>blendet aus</translation>
    </message>
    <message>
        <source>failed: {why}</source>
        <translation>fehlgeschlagen: {why}</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>versagt</translation>
    </message>
    <message>
        <source>falls silent at {time}</source>
        <translation>verstummt bei {time}</translation>
    </message>
    <message>
        <source>favourite, like, bookmark</source>
        <translation>Favorit, mögen, Lesezeichen</translation>
    </message>
    <message>
        <source>feel</source>
        <translation>Gefühl</translation>
    </message>
    <message>
        <source>fetch damaged files again, and only those</source>
        <translation>beschädigte Dateien neu laden, und nur diese</translation>
    </message>
    <message>
        <source>fetch published checkpoints, or go on with what was paused</source>
        <translation>veröffentlichte Checkpoints laden oder Angehaltenes fortsetzen</translation>
    </message>
    <message>
        <source>fetch the wheels that this program knows by their hashes; the only thing here that uses the network</source>
        <translation>die Wheels laden, deren Hashes dieses Programm kennt; nur dies benutzt hier das Netz</translation>
    </message>
    <message>
        <source>find, filter</source>
        <translation>finden, filtern</translation>
    </message>
    <message>
        <source>find, history</source>
        <translation>finden, Verlauf</translation>
    </message>
    <message>
        <source>first sound after, s</source>
        <translation>erster Klang nach, s</translation>
    </message>
    <message>
        <source>fit, zoom out, all of it</source>
        <translation>einpassen, verkleinern, alles</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>follows text</source>
        <translation>Textnähe</translation>
    </message>
    <message>
        <source>follows {name}</source>
        <translation>folgt {name}</translation>
    </message>
    <message>
        <source>for developers: when the window closes, print how long it did not answer, and when it was first seen</source>
        <translation>für Entwickler: beim Schließen des Fensters ausgeben, wie lange es nicht geantwortet hat und wann es zuerst zu sehen war</translation>
    </message>
    <message>
        <source>fork, continue from the playhead</source>
        <translation>Fork, ab dem Abspielkopf fortsetzen</translation>
    </message>
    <message>
        <source>forward, skip, track</source>
        <translation>vor, überspringen, Titel</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>from this day on, such as 2026-03-01</source>
        <translation>ab diesem Tag, zum Beispiel 2026-03-01</translation>
    </message>
    <message>
        <source>from which others have grown</source>
        <translation>aus denen andere gewachsen sind</translation>
    </message>
    <message>
        <source>give clips tags, or take tags away; close the window first</source>
        <translation>Clips Schlagwörter geben oder nehmen; zuerst das Fenster schließen</translation>
    </message>
    <message>
        <source>give them this tag</source>
        <translation>ihnen dieses Schlagwort geben</translation>
    </message>
    <message>
        <source>go on from a sound, or within it</source>
        <translation>von einem Klang weitergehen oder darin</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>grid, ruler, tempo</source>
        <translation>Raster, Lineal, Tempo</translation>
    </message>
    <message>
        <source>grown from {name} at {time}</source>
        <translation>gewachsen aus {name} bei {time}</translation>
    </message>
    <message>
        <source>guidance off</source>
        <translation>Guidance aus</translation>
    </message>
    <message>
        <source>guidance scale</source>
        <translation>Guidance-Stärke</translation>
    </message>
    <message>
        <source>guidance scale at the end</source>
        <translation>Guidance-Stärke am Ende</translation>
    </message>
    <message>
        <source>halt, end, finish early</source>
        <translation>anhalten, Ende, früher beenden</translation>
    </message>
    <message>
        <source>hear the whole sound of --melody; by default drums are left out of it</source>
        <translation>den ganzen Klang von --melody hören; sonst wird das Schlagzeug ausgelassen</translation>
    </message>
    <message>
        <source>heard with {gain}</source>
        <translation>gehört mit {gain}</translation>
    </message>
    <message>
        <source>hidden, shuffled, A/B test</source>
        <translation>verborgen, gemischt, A/B-Test</translation>
    </message>
    <message>
        <source>higher, or with a minus lower, at the same tempo, up to {most} (default 0)</source>
        <translation>höher oder mit einem Minus tiefer, bei gleichem Tempo, bis {most} (Vorgabe 0)</translation>
    </message>
    <message>
        <source>how closely it follows the prompt, {low:g} to {high:g}; 1 is off</source>
        <translation>wie genau es dem Prompt folgt, {low:g} bis {high:g}; 1 ist aus</translation>
    </message>
    <message>
        <source>how often each job runs (default {value})</source>
        <translation>wie oft jeder Auftrag läuft (Vorgabe {value})</translation>
    </message>
    <message>
        <source>ids as in the list</source>
        <translation>IDs wie in der Liste</translation>
    </message>
    <message>
        <source>ids as in the list, for example musicgen-small</source>
        <translation>IDs wie in der Liste, zum Beispiel musicgen-small</translation>
    </message>
    <message>
        <source>ids, or beginnings of them that no other clip has</source>
        <translation>IDs oder Anfänge davon, die kein anderer Clip hat</translation>
    </message>
    <message numerus="yes">
        <source>import</source>
        <comment>import of {count} sounds</comment>
        <translation>
            <numerusform>Import</numerusform>
            <numerusform>Import von {count} Klängen</numerusform>
        </translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>wird importiert</translation>
    </message>
    <message>
        <source>importing the libraries, s</source>
        <translation>Import der Bibliotheken, s</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <translation>in den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translation>in den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>in the whole library</source>
        <translation>in der ganzen Bibliothek</translation>
    </message>
    <message>
        <source>inpaint, replace a part, regenerate</source>
        <translation>Inpainting, Teil ersetzen, neu generieren</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>darin</translation>
    </message>
    <message>
        <source>instruments</source>
        <translation>Instrumente</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>it computes wrongly</source>
        <translation>es rechnet falsch</translation>
    </message>
    <message>
        <source>it ended with {code}</source>
        <translation>es endete mit {code}</translation>
    </message>
    <message>
        <source>it has no list of contents</source>
        <translation>es hat kein Inhaltsverzeichnis</translation>
    </message>
    <message>
        <source>it holds more files than any library</source>
        <translation>es enthält mehr Dateien als jede Bibliothek</translation>
    </message>
    <message>
        <source>it holds something else</source>
        <translation>es enthält etwas anderes</translation>
    </message>
    <message>
        <source>it holds {name}, which is no file of a library</source>
        <translation>es enthält {name}, was keine Datei einer Bibliothek ist</translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation>es ist eine Verknüpfung</translation>
    </message>
    <message>
        <source>it is cut off, or something else than it should be</source>
        <translation>es ist abgeschnitten oder etwas anderes, als es sein sollte</translation>
    </message>
    <message>
        <source>it is far too large</source>
        <translation>es ist viel zu groß</translation>
    </message>
    <message>
        <source>it is larger than {limit}</source>
        <translation>es ist größer als {limit}</translation>
    </message>
    <message>
        <source>it is no TOML ({reason})</source>
        <translation>es ist kein TOML ({reason})</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is not built for CUDA</source>
        <translation>es ist nicht für CUDA gebaut</translation>
    </message>
    <message>
        <source>its list of contents is damaged</source>
        <translation>sein Inhaltsverzeichnis ist beschädigt</translation>
    </message>
    <message>
        <source>its sound is missing</source>
        <translation>der Klang fehlt</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>keyboard, keys, rebind, customise, hotkeys</source>
        <translation>Tastatur, Tasten, umbelegen, anpassen, Hotkeys</translation>
    </message>
    <message>
        <source>labels, keywords</source>
        <translation>Tags, Stichwörter</translation>
    </message>
    <message>
        <source>leave tempo, key, loudness and flaws to be measured by the window when it opens next</source>
        <translation>Tempo, Tonart, Lautheit und Mängel dem Fenster überlassen, wenn es das nächste Mal öffnet</translation>
    </message>
    <message>
        <source>leave what made the music out of the file&apos;s tags</source>
        <translation>aus den Tags der Datei weglassen, was die Musik gemacht hat</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>legal, open source, copyright</source>
        <translation>Recht, Open Source, Urheberrecht</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>length of a clip, {low:g} to {high:g} (default {value:g})</source>
        <translation>Länge eines Clips, {low:g} bis {high:g} (Vorgabe {value:g})</translation>
    </message>
    <message>
        <source>length of section {number}</source>
        <translation>Länge von Abschnitt {number}</translation>
    </message>
    <message>
        <source>let the workers of a Ray cluster make it: its address, or auto for the one that this machine belongs to, or local for one that is begun here for this run</source>
        <translation>von den Arbeitsprozessen eines Ray-Clusters machen lassen: seine Adresse, oder auto für den, zu dem dieser Rechner gehört, oder local für einen, der hier für diesen Lauf gestartet wird</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>Lizenz unbekannt</translation>
    </message>
    <message>
        <source>lineage, parents, versions, history</source>
        <translation>Abstammung, Eltern, Versionen, Verlauf</translation>
    </message>
    <message>
        <source>list, install, check, import and export checkpoints</source>
        <translation>Checkpoints auflisten, installieren, prüfen, importieren und exportieren</translation>
    </message>
    <message>
        <source>listen, hear, start, stop, pause</source>
        <translation>anhören, hören, Start, Stopp, Pause</translation>
    </message>
    <message>
        <source>literal</source>
        <translation>wörtlich</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>lädt</translation>
    </message>
    <message>
        <source>loading again, s</source>
        <translation>wieder laden, s</translation>
    </message>
    <message>
        <source>loading, s</source>
        <translation>laden, s</translation>
    </message>
    <message>
        <source>location, disk, drive, folder</source>
        <translation>Ort, Festplatte, Laufwerk, Ordner</translation>
    </message>
    <message>
        <source>look at the library of clips, check it and keep it safe</source>
        <translation>die Bibliothek der Clips ansehen, prüfen und sicher aufbewahren</translation>
    </message>
    <message>
        <source>loop of {start}–{stop}</source>
        <translation>Loop von {start}–{stop}</translation>
    </message>
    <message>
        <source>loop without bars</source>
        <translation>Loop ohne Takte</translation>
    </message>
    <message>
        <source>loop {start} – {end}</source>
        <translation>Loop {start} – {end}</translation>
    </message>
    <message>
        <source>loop, length, measures</source>
        <translation>Loop, Länge, Takte</translation>
    </message>
    <message>
        <source>made again</source>
        <translation>neu erzeugt</translation>
    </message>
    <message>
        <source>made by this checkpoint</source>
        <translation>mit diesem Checkpoint gemacht</translation>
    </message>
    <message>
        <source>made from words</source>
        <translation>aus Worten gemacht</translation>
    </message>
    <message>
        <source>magnet, grid, quantise</source>
        <translation>Magnet, Raster, quantisieren</translation>
    </message>
    <message>
        <source>magnify, closer</source>
        <translation>Lupe, näher</translation>
    </message>
    <message>
        <source>major</source>
        <translation>Dur</translation>
    </message>
    <message>
        <source>make all clips of a pack: prompts, seeds, parameters</source>
        <translation>alle Clips eines Pakets erzeugen: Prompts, Seeds, Parameter</translation>
    </message>
    <message>
        <source>make music from a prompt</source>
        <translation>Musik aus einem Prompt machen</translation>
    </message>
    <message>
        <source>make music, create, compose, start</source>
        <translation>Musik machen, erzeugen, komponieren, Start</translation>
    </message>
    <message>
        <source>make the database again of the sound files and the ledger beside them; the one there is set aside</source>
        <translation>die Datenbank aus den Klangdateien und dem Journal daneben neu machen; die vorhandene wird beiseitegelegt</translation>
    </message>
    <message>
        <source>make the library what it was when it was backed up; what is there now is set aside, never deleted</source>
        <translation>die Bibliothek zu dem machen, was sie bei der Sicherung war; das Jetzige wird beiseitegelegt, nie gelöscht</translation>
    </message>
    <message>
        <source>make what misses the tempo by more than 2 bpm again with other seeds; the nearest one is written</source>
        <translation>was das Tempo um mehr als 2 bpm verfehlt, mit anderen Seeds neu erzeugen; der nächste wird geschrieben</translation>
    </message>
    <message>
        <source>manual, tutorial, documentation, learn, how to</source>
        <translation>Handbuch, Tutorial, Dokumentation, lernen, wie geht</translation>
    </message>
    <message>
        <source>marked as keepers</source>
        <translation>als „behalten“ markiert</translation>
    </message>
    <message>
        <source>markers</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>measure how fast this machine makes music</source>
        <translation>messen, wie schnell dieser Rechner Musik macht</translation>
    </message>
    <message>
        <source>measure once more in each round with N cores kept busy by others (default 0: do not)</source>
        <translation>in jeder Runde noch einmal messen, während N Kerne anderweitig beschäftigt sind (Vorgabe 0: nicht)</translation>
    </message>
    <message>
        <source>measure tempo, key, loudness and flaws of sounds</source>
        <translation>Tempo, Tonart, Lautheit und Mängel von Klängen messen</translation>
    </message>
    <message>
        <source>melody of {name}</source>
        <translation>Melodie von {name}</translation>
    </message>
    <message>
        <source>melody of {start}–{stop}</source>
        <translation>Melodie von {start}–{stop}</translation>
    </message>
    <message>
        <source>memory for {seconds:g} s: {needs}</source>
        <translation>Arbeitsspeicher für {seconds:g} s: {needs}</translation>
    </message>
    <message>
        <source>memory reads, GB a second</source>
        <translation>Speicherlesen, GB pro Sekunde</translation>
    </message>
    <message>
        <source>mend what can be mended; nothing is ever deleted by it</source>
        <translation>reparieren, was sich reparieren lässt; nie wird dabei etwas gelöscht</translation>
    </message>
    <message>
        <source>microphone, hum, sing</source>
        <translation>Mikrofon, summen, singen</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>Moll</translation>
    </message>
    <message>
        <source>model, checkpoint, elsewhere</source>
        <translation>Modell, Checkpoint, anderswo</translation>
    </message>
    <message>
        <source>model, checkpoint, weights</source>
        <translation>Modell, Checkpoint, Gewichte</translation>
    </message>
    <message>
        <source>model, checkpoint, zip</source>
        <translation>Modell, Checkpoint, Zip</translation>
    </message>
    <message>
        <source>models, weights, install, download</source>
        <translation>Modelle, Gewichte, installieren, herunterladen</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>more than a day</source>
        <translation>mehr als ein Tag</translation>
    </message>
    <message>
        <source>more words…</source>
        <translation>mehr Wörter…</translation>
    </message>
    <message>
        <source>most memory, GB</source>
        <translation>größter Speicher, GB</translation>
    </message>
    <message>
        <source>move all checkpoints to another folder or disk</source>
        <translation>alle Checkpoints in einen anderen Ordner oder auf einen anderen Datenträger verschieben</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>wird verschoben</translation>
    </message>
    <message>
        <source>native code</source>
        <translation>nativer Code</translation>
    </message>
    <message>
        <source>native code with AVX-512 VNNI</source>
        <translation>nativer Code mit AVX-512 VNNI</translation>
    </message>
    <message>
        <source>native code with AVX-VNNI</source>
        <translation>nativer Code mit AVX-VNNI</translation>
    </message>
    <message>
        <source>native code with AVX2</source>
        <translation>nativer Code mit AVX2</translation>
    </message>
    <message>
        <source>native code with dot products</source>
        <translation>nativer Code mit Skalarprodukten</translation>
    </message>
    <message>
        <source>natural</source>
        <translation>natürlich</translation>
    </message>
    <message>
        <source>needs about {needed:.1f} GB of memory, {free:.1f} GB are free</source>
        <translation>braucht etwa {needed:.1f} GB Arbeitsspeicher, {free:.1f} GB sind frei</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>next in {time}</source>
        <translation>nächster in {time}</translation>
    </message>
    <message>
        <source>no graphics card that PyTorch can use was found</source>
        <translation>keine Grafikkarte gefunden, die PyTorch benutzen kann</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>keine Tasten</translation>
    </message>
    <message>
        <source>no more than N of them</source>
        <translation>nicht mehr als N davon</translation>
    </message>
    <message>
        <source>no sound output was found</source>
        <translation>keine Tonausgabe gefunden</translation>
    </message>
    <message>
        <source>no tempo</source>
        <translation>kein Tempo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>none: this processor computes in fp32</source>
        <translation>keiner: dieser Prozessor rechnet in fp32</translation>
    </message>
    <message>
        <source>not cut</source>
        <translation>nicht geschnitten</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>not installed · {size}</source>
        <translation>nicht installiert · {size}</translation>
    </message>
    <message>
        <source>not installed, {size} to fetch</source>
        <translation>nicht installiert, {size} zu laden</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht behalten</translation>
    </message>
    <message>
        <source>not needed for MusicGen</source>
        <translation>für MusicGen nicht nötig</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>notes, melody, bass, drums, chords, transcribe, mid</source>
        <translation>Noten, Melodie, Bass, Schlagzeug, Akkorde, transkribieren, mid</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing has grown from it</source>
        <translation>nichts ist daraus gewachsen</translation>
    </message>
    <message>
        <source>notification, alert</source>
        <translation>Benachrichtigung, Hinweis</translation>
    </message>
    <message>
        <source>number of bars</source>
        <translation>Zahl der Takte</translation>
    </message>
    <message>
        <source>number of beats in a bar</source>
        <translation>Zahl der Schläge im Takt</translation>
    </message>
    <message>
        <source>number of busy cores</source>
        <translation>Zahl der beschäftigten Kerne</translation>
    </message>
    <message>
        <source>number of rounds</source>
        <translation>Zahl der Runden</translation>
    </message>
    <message>
        <source>number of takes</source>
        <translation>Zahl der Takes</translation>
    </message>
    <message>
        <source>of --bars (default 4)</source>
        <translation>von --bars (Vorgabe 4)</translation>
    </message>
    <message>
        <source>of .mp3, .ogg and .opus; a number is .mp3&apos;s bit rate in kbit/s (default best)</source>
        <translation>von .mp3, .ogg und .opus; eine Zahl ist die Bitrate von .mp3 in kbit/s (Vorgabe best)</translation>
    </message>
    <message>
        <source>of a sample in .wav and .flac; 32 is floating-point, in .wav alone (default 24)</source>
        <translation>eines Abtastwerts in .wav und .flac; 32 ist Gleitkomma, nur in .wav (Vorgabe 24)</translation>
    </message>
    <message>
        <source>of so many seconds or less</source>
        <translation>von so vielen Sekunden oder weniger</translation>
    </message>
    <message>
        <source>of so many seconds or more</source>
        <translation>von so vielen Sekunden oder mehr</translation>
    </message>
    <message>
        <source>of that used for weights, %</source>
        <translation>davon für Gewichte genutzt, %</translation>
    </message>
    <message>
        <source>of the decoder (default auto)</source>
        <translation>des Decoders (Vorgabe auto)</translation>
    </message>
    <message>
        <source>of the decoder (default auto: as fits)</source>
        <translation>des Decoders (Vorgabe auto: wie es passt)</translation>
    </message>
    <message>
        <source>of the files (default wav); midi is what is played in them: melody, bass, drums and chords</source>
        <translation>der Dateien (Vorgabe wav); midi ist, was darin gespielt wird: Melodie, Bass, Schlagzeug und Akkorde</translation>
    </message>
    <message>
        <source>of the files, with {known} filled in; what is not known leaves no hole (default {default})</source>
        <translation>der Dateien, mit ausgefülltem {known}; was unbekannt ist, lässt keine Lücke (Vorgabe {default})</translation>
    </message>
    <message>
        <source>of the sound&apos;s own, at the same pitch, from {slowest} to {fastest} (default 100)</source>
        <translation>des eigenen, bei gleicher Tonhöhe, von {slowest} bis {fastest} (Vorgabe 100)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>off centre</source>
        <translation>nicht mittig</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>on all</source>
        <translation>an allen</translation>
    </message>
    <message>
        <source>on none</source>
        <translation>an keinem</translation>
    </message>
    <message>
        <source>on some</source>
        <translation>an manchen</translation>
    </message>
    <message>
        <source>on the stage</source>
        <translation>auf der Bühne</translation>
    </message>
    <message>
        <source>one argument: the last word may be a beginning, &quot;several words&quot; stand together, -word must not be there, bpm:118-124 and key:am ask for what was measured</source>
        <translation>ein Argument: das letzte Wort darf ein Anfang sein, &quot;mehrere Wörter&quot; stehen zusammen, -Wort darf nicht vorkommen, bpm:118-124 und key:am fragen nach Gemessenem</translation>
    </message>
    <message>
        <source>one bar, whenever it plays</source>
        <translation>einen Takt, bei jeder Wiedergabe</translation>
    </message>
    <message>
        <source>one channel</source>
        <translation>ein Kanal</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>eines von {names}</translation>
    </message>
    <message>
        <source>one of {names} (default {first})</source>
        <translation>eines von {names} (Vorgabe {first})</translation>
    </message>
    <message>
        <source>one step without its sound, ms</source>
        <translation>ein Schritt ohne seinen Klang, ms</translation>
    </message>
    <message>
        <source>only read it and compare every hash; nothing is written</source>
        <translation>nur lesen und jeden Hash vergleichen; nichts wird geschrieben</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>open the window with sounds, tunes or checkpoints</source>
        <translation>das Fenster mit Klängen, Melodien oder Checkpoints öffnen</translation>
    </message>
    <message>
        <source>open, load, bring, add audio files</source>
        <translation>öffnen, laden, Audiodateien hinzufügen</translation>
    </message>
    <message>
        <source>opened, raised by a second start and closed; answered within {seconds:.1f} s</source>
        <translation>geöffnet, von einem zweiten Start nach vorn geholt und geschlossen; antwortete in {seconds:.1f} s</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>other than the first</source>
        <translation>anders als das erste</translation>
    </message>
    <message>
        <source>others have grown from it</source>
        <translation>andere sind daraus gewachsen</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>own mix</source>
        <translation>eigene Mischung</translation>
    </message>
    <message>
        <source>paint, mark, label</source>
        <translation>malen, markieren, Etikett</translation>
    </message>
    <message>
        <source>palette, search, actions</source>
        <translation>Palette, suchen, Aktionen</translation>
    </message>
    <message>
        <source>panel, fold</source>
        <translation>Bereich, einklappen</translation>
    </message>
    <message>
        <source>panel, left</source>
        <translation>Bereich, links</translation>
    </message>
    <message>
        <source>panel, right, sliders, seed, length</source>
        <translation>Bereich, rechts, Regler, Seed, Länge</translation>
    </message>
    <message>
        <source>panels, default, put back</source>
        <translation>Felder, Vorgabe, zurücklegen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>paused at {percent} %</source>
        <translation>angehalten bei {percent} %</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>peak {peak} dB</source>
        <translation>Spitze {peak} dB</translation>
    </message>
    <message>
        <source>peak {peak} dB, loudness {loudness} LUFS</source>
        <translation>Spitze {peak} dB, Lautheit {loudness} LUFS</translation>
    </message>
    <message>
        <source>piano roll, melody, midi</source>
        <translation>Pianorolle, Melodie, MIDI</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>pitch, key, pitch shift, transpose</source>
        <translation>Tonhöhe, Tonart, Pitch-Shift, transponieren</translation>
    </message>
    <message>
        <source>precision {precision}</source>
        <translation>Genauigkeit {precision}</translation>
    </message>
    <message>
        <source>preferences, options, configuration, language, scale, font size</source>
        <translation>Optionen, Konfiguration, Sprache, Skalierung, Schriftgröße</translation>
    </message>
    <message>
        <source>print JSON lines</source>
        <translation>JSON-Zeilen ausgeben</translation>
    </message>
    <message>
        <source>print JSON lines instead of a progress bar</source>
        <translation>JSON-Zeilen statt eines Fortschrittsbalkens ausgeben</translation>
    </message>
    <message>
        <source>print JSON lines instead of a table</source>
        <translation>JSON-Zeilen statt einer Tabelle ausgeben</translation>
    </message>
    <message>
        <source>print a JSON line for each sound</source>
        <translation>für jeden Klang eine JSON-Zeile ausgeben</translation>
    </message>
    <message>
        <source>print events as JSON lines instead of a progress bar</source>
        <translation>Ereignisse als JSON-Zeilen statt eines Fortschrittsbalkens ausgeben</translation>
    </message>
    <message>
        <source>print the version and leave</source>
        <translation>die Version ausgeben und enden</translation>
    </message>
    <message>
        <source>print their ids alone, for xargs</source>
        <translation>nur ihre IDs ausgeben, für xargs</translation>
    </message>
    <message>
        <source>print versions, devices, folders, checkpoints, audio outputs and microphones</source>
        <translation>Versionen, Geräte, Ordner, Checkpoints, Tonausgaben und Mikrofone ausgeben</translation>
    </message>
    <message>
        <source>processor time of a step, ms</source>
        <translation>Prozessorzeit eines Schritts, ms</translation>
    </message>
    <message>
        <source>prompts over time: [[section]] tables with prompt and duration; PROMPT is then the piece&apos;s name</source>
        <translation>Prompts im Lauf der Zeit: [[section]]-Tabellen mit prompt und duration; PROMPT ist dann der Name des Stücks</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>read every file and compare its hash</source>
        <translation>jede Datei lesen und ihren Hash vergleichen</translation>
    </message>
    <message>
        <source>read every file of the library, and say which are missing, damaged or not what they should be</source>
        <translation>jede Datei der Bibliothek lesen und sagen, welche fehlen, beschädigt sind oder nicht sind, was sie sein sollen</translation>
    </message>
    <message>
        <source>read it again and compare every hash</source>
        <translation>noch einmal lesen und jeden Hash vergleichen</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>ready · an update is there</source>
        <translation>bereit · ein Update ist da</translation>
    </message>
    <message>
        <source>ready · {size}</source>
        <translation>bereit · {size}</translation>
    </message>
    <message>
        <source>ready, {size}</source>
        <translation>bereit, {size}</translation>
    </message>
    <message>
        <source>ready, {size}; a newer version can be installed</source>
        <translation>bereit, {size}; eine neuere Version ist installierbar</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgenommen</translation>
    </message>
    <message>
        <source>redo {start}–{stop}</source>
        <translation>{start}–{stop} neu gemacht</translation>
    </message>
    <message>
        <source>removal of the tag “{tag}”</source>
        <translation>Entfernen des Schlagworts „{tag}“</translation>
    </message>
    <message>
        <source>removal of “{prompt}”</source>
        <translation>Entfernen von „{prompt}“</translation>
    </message>
    <message>
        <source>remove, trash, bin</source>
        <translation>entfernen, Papierkorb, Müll</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>wird entfernt</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>rename a tag, merge, labels, keywords, delete a tag</source>
        <translation>Schlagwort umbenennen, zusammenlegen, Etiketten, Stichwörter, Tags, Schlagwort löschen</translation>
    </message>
    <message>
        <source>rename of the tag “{tag}” to “{name}”</source>
        <translation>Umbenennen des Schlagworts „{tag}“ in „{name}“</translation>
    </message>
    <message>
        <source>rename to “{title}”</source>
        <translation>Umbenennen in „{title}“</translation>
    </message>
    <message>
        <source>repeat, cycle</source>
        <translation>wiederholen, Schleife</translation>
    </message>
    <message>
        <source>repeat, same seed, regenerate</source>
        <translation>wiederholen, derselbe Seed, neu generieren</translation>
    </message>
    <message>
        <source>replace an existing file</source>
        <translation>eine vorhandene Datei ersetzen</translation>
    </message>
    <message>
        <source>replace existing files</source>
        <translation>vorhandene Dateien ersetzen</translation>
    </message>
    <message>
        <source>reset, normal, tempo, key</source>
        <translation>zurücksetzen, normal, Tempo, Tonart</translation>
    </message>
    <message>
        <source>retry, best of, bpm, keep trying</source>
        <translation>wiederholen, bester, bpm, weiter versuchen</translation>
    </message>
    <message>
        <source>reuse, load settings</source>
        <translation>wiederverwenden, Einstellungen laden</translation>
    </message>
    <message>
        <source>rewind, beginning</source>
        <translation>zurückspulen, Anfang</translation>
    </message>
    <message>
        <source>safer</source>
        <translation>sicherer</translation>
    </message>
    <message>
        <source>same as the first</source>
        <translation>gleich wie das erste</translation>
    </message>
    <message>
        <source>samples a second (default: as made)</source>
        <translation>Abtastwerte pro Sekunde (Vorgabe: wie gemacht)</translation>
    </message>
    <message>
        <source>save, write, wav, flac, mp3, ogg, opus, render, bounce</source>
        <translation>speichern, schreiben, wav, flac, mp3, ogg, opus, rendern, bouncen</translation>
    </message>
    <message>
        <source>scale, tonic, reset, analysis</source>
        <translation>Tonleiter, Grundton, zurücksetzen, Analyse</translation>
    </message>
    <message>
        <source>scroll, auto-scroll</source>
        <translation>scrollen, automatisch scrollen</translation>
    </message>
    <message>
        <source>seconds from 0 to {most:g}</source>
        <translation>Sekunden von 0 bis {most:g}</translation>
    </message>
    <message>
        <source>seconds in which it falls</source>
        <translation>Sekunden, in denen er fällt</translation>
    </message>
    <message>
        <source>seconds in which it rises</source>
        <translation>Sekunden, in denen er steigt</translation>
    </message>
    <message>
        <source>seconds of sound a second</source>
        <translation>Sekunden Klang pro Sekunde</translation>
    </message>
    <message>
        <source>seconds of sound a second with {variant}</source>
        <translation>Sekunden Klang pro Sekunde mit {variant}</translation>
    </message>
    <message>
        <source>seconds, {low:g} to {high:g}</source>
        <translation>Sekunden, {low:g} bis {high:g}</translation>
    </message>
    <message>
        <source>section {number} is not a prompt and a duration in seconds and nothing else</source>
        <translation>Abschnitt {number} ist nicht genau ein Prompt und eine Dauer in Sekunden</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>Seed {seed}</translation>
    </message>
    <message>
        <source>self-test, diagnose, doctor, problem</source>
        <translation>Selbsttest, Diagnose, Problem</translation>
    </message>
    <message>
        <source>settings by their name in the export window: {names}, or your own; other options change them</source>
        <translation>Einstellungen nach ihrem Namen im Exportfenster: {names} oder eigene; andere Optionen ändern sie</translation>
    </message>
    <message>
        <source>several Ogg streams in one file</source>
        <translation>mehrere Ogg-Ströme in einer Datei</translation>
    </message>
    <message>
        <source>shape the piece</source>
        <translation>das Stück formen</translation>
    </message>
    <message>
        <source>share the files with the source instead of copying them</source>
        <translation>die Dateien mit der Quelle teilen, statt sie zu kopieren</translation>
    </message>
    <message>
        <source>show this help and leave</source>
        <translation>diese Hilfe zeigen und enden</translation>
    </message>
    <message>
        <source>silence, volume</source>
        <translation>Stille, Lautstärke</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>small, compact, always on top</source>
        <translation>klein, kompakt, immer im Vordergrund</translation>
    </message>
    <message>
        <source>smaller, away</source>
        <translation>kleiner, weiter weg</translation>
    </message>
    <message>
        <source>smallest or oldest first</source>
        <translation>kleinste oder älteste zuerst</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>sound file to write: .wav, .flac, .ogg or .mp3</source>
        <translation>zu schreibende Klangdatei: .wav, .flac, .ogg oder .mp3</translation>
    </message>
    <message>
        <source>sound files</source>
        <translation>Klangdateien</translation>
    </message>
    <message>
        <source>sounds, tunes, or checkpoints</source>
        <translation>Klänge, Melodien oder Checkpoints</translation>
    </message>
    <message>
        <source>speed with busy cores ({cores}), %</source>
        <translation>Tempo mit beschäftigten Kernen ({cores}), %</translation>
    </message>
    <message>
        <source>speed with {variant}</source>
        <translation>Tempo mit {variant}</translation>
    </message>
    <message>
        <source>speed {percent} %, {semitones} semitones</source>
        <translation>Geschwindigkeit {percent} %, {semitones} Halbtöne</translation>
    </message>
    <message>
        <source>stands still from {time}</source>
        <translation>steht still ab {time}</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>stems, project, dawproject, bitwig, studio one, cubase, hand over, folder</source>
        <translation>Spuren, Projekt, dawproject, bitwig, studio one, cubase, weitergeben, Ordner</translation>
    </message>
    <message>
        <source>step {late} takes the time of step {early}</source>
        <translation>Schritt {late} dauert so lang wie Schritt {early} mal</translation>
    </message>
    <message>
        <source>steps a second</source>
        <translation>Schritte pro Sekunde</translation>
    </message>
    <message>
        <source>steps a second with {variant}</source>
        <translation>Schritte pro Sekunde mit {variant}</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>stereo</translation>
    </message>
    <message>
        <source>stopped at {time}</source>
        <translation>gestoppt bei {time}</translation>
    </message>
    <message>
        <source>streaming, preview</source>
        <translation>Streaming, Vorschau</translation>
    </message>
    <message>
        <source>stretch and transpose clips into new ones that have the asked tempo and key; close the window first</source>
        <translation>Clips dehnen und transponieren zu neuen im gewünschten Tempo und der Tonart; vorher das Fenster schließen</translation>
    </message>
    <message>
        <source>stretch and transpose what misses the tempo (also that of --bars) or the key that PROMPT names, with what --continue and --redo were given</source>
        <translation>strecken und transponieren, was das Tempo (auch das von --bars) oder die Tonart verfehlt, die PROMPT nennt, samt dem, was --continue und --redo bekamen</translation>
    </message>
    <message>
        <source>stretch, transpose, bpm, automatically, correct</source>
        <translation>dehnen, transponieren, bpm, automatisch, korrigieren</translation>
    </message>
    <message>
        <source>stretch, transpose, pitch, bpm, warp, conform, quantise</source>
        <translation>dehnen, transponieren, Tonhöhe, bpm, Warp, anpassen, quantisieren</translation>
    </message>
    <message>
        <source>style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>such as Am, “F# minor” or Bb</source>
        <translation>etwa Am, „F# minor“ oder Bb</translation>
    </message>
    <message>
        <source>surprise me</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>tag “{tag}”</source>
        <translation>Schlagwort „{tag}“</translation>
    </message>
    <message>
        <source>take a tag from all clips</source>
        <translation>allen Clips ein Schlagwort nehmen</translation>
    </message>
    <message>
        <source>take back, revert</source>
        <translation>zurücknehmen, rückgängig</translation>
    </message>
    <message>
        <source>take this tag away</source>
        <translation>dieses Schlagwort wegnehmen</translation>
    </message>
    <message>
        <source>take {number}</source>
        <translation>Take {number}</translation>
    </message>
    <message>
        <source>take {number} of {count}</source>
        <translation>Take {number} von {count}</translation>
    </message>
    <message>
        <source>takes of a job, 1 to {high} (default 1)</source>
        <translation>Takes eines Auftrags, 1 bis {high} (Vorgabe 1)</translation>
    </message>
    <message>
        <source>taking “{title}” out</source>
        <translation>Herausnehmen von „{title}“</translation>
    </message>
    <message>
        <source>tapped {tempo}</source>
        <translation>getippt {tempo}</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>temperature at the end</source>
        <translation>Temperatur am Ende</translation>
    </message>
    <message>
        <source>tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>tempo, speed, practise, time stretch</source>
        <translation>Tempo, Geschwindigkeit, üben, Timestretch</translation>
    </message>
    <message>
        <source>tempo, speed, time stretch</source>
        <translation>Tempo, Geschwindigkeit, Timestretch</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>text and melody</source>
        <translation>Text und Melodie</translation>
    </message>
    <message>
        <source>the CUDA pack</source>
        <translation>das CUDA-Paket</translation>
    </message>
    <message>
        <source>the MIDI file to write</source>
        <translation>die MIDI-Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>the checkpoints</source>
        <translation>die Checkpoints</translation>
    </message>
    <message>
        <source>the clips whose title, prompt, notes or tags hold the words, as in the window&apos;s search field</source>
        <translation>die Clips, deren Titel, Prompt, Notizen oder Schlagwörter die Wörter enthalten, wie im Suchfeld des Fensters</translation>
    </message>
    <message>
        <source>the clips, newest first: id, stars, length, tempo, key, title, tags</source>
        <translation>die Clips, neueste zuerst: Kennung, Sterne, Länge, Tempo, Tonart, Titel, Schlagwörter</translation>
    </message>
    <message>
        <source>the connection failed: {reason}</source>
        <translation>die Verbindung schlug fehl: {reason}</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>die Verbindung wurde getrennt</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>zum Ende</translation>
    </message>
    <message>
        <source>the file {name} is cut short</source>
        <translation>die Datei {name} ist abgeschnitten</translation>
    </message>
    <message>
        <source>the graphics card cannot be used ({reason})</source>
        <translation>die Grafikkarte ist nicht verwendbar ({reason})</translation>
    </message>
    <message>
        <source>the name {name} leads out of its folder</source>
        <translation>der Name {name} führt aus seinem Ordner hinaus</translation>
    </message>
    <message>
        <source>the nearest to what was asked</source>
        <translation>dem Gewünschten am nächsten</translation>
    </message>
    <message>
        <source>the part from this second on</source>
        <translation>der Teil ab dieser Sekunde</translation>
    </message>
    <message>
        <source>the part up to this second</source>
        <translation>der Teil bis zu dieser Sekunde</translation>
    </message>
    <message>
        <source>the processor (CPU) as device</source>
        <translation>den Prozessor (CPU) als Gerät</translation>
    </message>
    <message>
        <source>the processor, since no NVIDIA card was found that it can use</source>
        <translation>dem Prozessor, da keine benutzbare NVIDIA-Karte gefunden wurde</translation>
    </message>
    <message>
        <source>the processor: no NVIDIA card was found that it can use</source>
        <translation>dem Prozessor: keine benutzbare NVIDIA-Karte wurde gefunden</translation>
    </message>
    <message>
        <source>the program&apos;s folder (default: {variable}, or the system&apos;s custom)</source>
        <translation>der Ordner des Programms (Vorgabe: {variable} oder wie im System üblich)</translation>
    </message>
    <message>
        <source>the same for all</source>
        <translation>dasselbe für alle</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>der Server antwortet nicht</translation>
    </message>
    <message>
        <source>the server sent another part of the file than asked for</source>
        <translation>der Server sandte einen anderen Teil der Datei als verlangt</translation>
    </message>
    <message>
        <source>the system&apos;s own</source>
        <translation>das des Systems</translation>
    </message>
    <message>
        <source>the tempo of --bars and --until-tempo (default: that in PROMPT, else {usual:g})</source>
        <translation>das Tempo für --bars und --until-tempo (sonst das in PROMPT, sonst {usual:g})</translation>
    </message>
    <message>
        <source>the tempo; without it and --key what each clip&apos;s prompt asks for</source>
        <translation>das Tempo; ohne es und --key, was der Prompt jedes Clips nennt</translation>
    </message>
    <message>
        <source>the {name} glides there until the end of the new music</source>
        <translation>{name}: gleitet bis zum Ende der neuen Musik dorthin</translation>
    </message>
    <message>
        <source>there are more than {most} sections in it</source>
        <translation>es sind mehr als {most} Abschnitte darin</translation>
    </message>
    <message>
        <source>there is no section in it</source>
        <translation>es ist kein Abschnitt darin</translation>
    </message>
    <message>
        <source>this computer does not allow the connection; is there a firewall?</source>
        <translation>dieser Rechner erlaubt die Verbindung nicht; gibt es eine Firewall?</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>in diesem Jahr</translation>
    </message>
    <message>
        <source>title, name</source>
        <translation>Titel, Name</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>zu laut</translation>
    </message>
    <message>
        <source>top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>torch cannot be loaded: {reason}</source>
        <translation>torch lässt sich nicht laden: {reason}</translation>
    </message>
    <message>
        <source>torch {torch} for CUDA {cuda} works here ({size}), on {device}.</source>
        <translation>torch {torch} für CUDA {cuda} funktioniert hier ({size}), auf {device}.</translation>
    </message>
    <message>
        <source>torch {torch} for CUDA {cuda}, {size}, on {device}.</source>
        <translation>torch {torch} für CUDA {cuda}, {size}, auf {device}.</translation>
    </message>
    <message>
        <source>torch {torch} is not built for CUDA.</source>
        <translation>torch {torch} ist nicht für CUDA gebaut.</translation>
    </message>
    <message>
        <source>try everything the program needs here, and say what fails</source>
        <translation>alles ausprobieren, was das Programm hier braucht, und sagen, was fehlschlägt</translation>
    </message>
    <message>
        <source>try the pack, and say what it is</source>
        <translation>das Paket ausprobieren und sagen, was es ist</translation>
    </message>
    <message>
        <source>tune, chroma, follow</source>
        <translation>Melodie, Chroma, folgen</translation>
    </message>
    <message>
        <source>two channels (default: as made)</source>
        <translation>zwei Kanäle (Vorgabe: wie gemacht)</translation>
    </message>
    <message>
        <source>two of its files have one name</source>
        <translation>zwei seiner Dateien haben denselben Namen</translation>
    </message>
    <message>
        <source>type, describe, new idea</source>
        <translation>schreiben, beschreiben, neue Idee</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unload, RAM, VRAM</source>
        <translation>entladen, RAM, VRAM</translation>
    </message>
    <message>
        <source>unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>up to {seconds} s</source>
        <translation>bis {seconds} s</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>Aufruf: </translation>
    </message>
    <message>
        <source>use</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>use the network this once, although the program is set to offline</source>
        <translation>das Netz dieses eine Mal benutzen, obwohl das Programm auf offline gestellt ist</translation>
    </message>
    <message>
        <source>variations made side by side, 1 to {high}</source>
        <translation>nebeneinander gemachte Variationen, 1 bis {high}</translation>
    </message>
    <message>
        <source>verify, repair, damage</source>
        <translation>verifizieren, reparieren, Schaden</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>view, spectrum, frequencies</source>
        <translation>Ansicht, Spektrum, Frequenzen</translation>
    </message>
    <message>
        <source>volume down</source>
        <translation>Lautstärke runter</translation>
    </message>
    <message>
        <source>volume up</source>
        <translation>Lautstärke rauf</translation>
    </message>
    <message>
        <source>volume, level, LUFS, normalise</source>
        <translation>Lautstärke, Pegel, LUFS, normalisieren</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>wartet, bis er an der Reihe ist</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>weights read in a step, GB</source>
        <translation>in einem Schritt gelesene Gewichte, GB</translation>
    </message>
    <message>
        <source>what computes (default auto)</source>
        <translation>was rechnet (Vorgabe auto)</translation>
    </message>
    <message>
        <source>what computes (default auto: the fastest)</source>
        <translation>was rechnet (Vorgabe auto: das Schnellste)</translation>
    </message>
    <message>
        <source>what each prompt asks</source>
        <translation>was jeder Prompt nennt</translation>
    </message>
    <message>
        <source>what it shall not sound like; guidance leads away from it</source>
        <translation>wonach es nicht klingen soll; Guidance führt davon weg</translation>
    </message>
    <message>
        <source>what it shall sound like; empty for anything</source>
        <translation>wonach es klingen soll; leer für irgendetwas</translation>
    </message>
    <message>
        <source>what the sound file is like</source>
        <translation>wie die Klangdatei ist</translation>
    </message>
    <message>
        <source>what to make</source>
        <translation>was erzeugt wird</translation>
    </message>
    <message>
        <source>what “library backup” wrote</source>
        <translation>was „library backup“ geschrieben hat</translation>
    </message>
    <message>
        <source>where the checkpoint is, or several of them</source>
        <translation>wo der Checkpoint ist, oder mehrere davon</translation>
    </message>
    <message>
        <source>where the files go</source>
        <translation>wohin die Dateien gehen</translation>
    </message>
    <message>
        <source>where the files go, with a manifest of what is there</source>
        <translation>wohin die Dateien kommen, mit einem Verzeichnis dessen, was da ist</translation>
    </message>
    <message>
        <source>where they shall be</source>
        <translation>wo sie sein sollen</translation>
    </message>
    <message>
        <source>where to begin in it (default: 0)</source>
        <translation>wo darin zu beginnen ist (Vorgabe: 0)</translation>
    </message>
    <message>
        <source>where to end in it (default: its end)</source>
        <translation>wo darin zu enden ist (Vorgabe: sein Ende)</translation>
    </message>
    <message>
        <source>which</source>
        <translation>welcher</translation>
    </message>
    <message>
        <source>which (default: all that are installed)</source>
        <translation>welche (Vorgabe: alle installierten)</translation>
    </message>
    <message>
        <source>which clips</source>
        <translation>welche Clips</translation>
    </message>
    <message>
        <source>whole clip</source>
        <translation>ganzer Clip</translation>
    </message>
    <message>
        <source>whose sound is in the library more than once</source>
        <translation>deren Klang mehrfach in der Bibliothek ist</translation>
    </message>
    <message>
        <source>wilder</source>
        <translation>wilder</translation>
    </message>
    <message>
        <source>wildness</source>
        <translation>Wildheit</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>with --online: the package index, as pip has it (default: PIP_INDEX_URL)</source>
        <translation>mit --online: der Paketindex, wie pip ihn hat (Vorgabe: PIP_INDEX_URL)</translation>
    </message>
    <message>
        <source>with --ray: on each node (default 1)</source>
        <translation>mit --ray: auf jedem Knoten (Vorgabe 1)</translation>
    </message>
    <message>
        <source>with --self-test: print JSON lines</source>
        <translation>mit --self-test: JSON-Zeilen ausgeben</translation>
    </message>
    <message>
        <source>with --until-tempo: so many at most (default {usual})</source>
        <translation>mit --until-tempo: höchstens so viele (sonst {usual})</translation>
    </message>
    <message>
        <source>with N stars or more</source>
        <translation>mit N Sternen oder mehr</translation>
    </message>
    <message>
        <source>with this tag; several: all</source>
        <translation>mit diesem Schlagwort; mehrere: allen</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funktioniert</translation>
    </message>
    <message>
        <source>write a checkpoint to a stick, for another machine</source>
        <translation>einen Checkpoint auf einen Stick schreiben, für einen anderen Rechner</translation>
    </message>
    <message>
        <source>write clips as sound files, as MIDI or as bundles for a DAW; no file that is there is touched</source>
        <translation>Clips als Klangdateien, als MIDI oder als Pakete für eine DAW schreiben; keine vorhandene Datei wird angerührt</translation>
    </message>
    <message>
        <source>write the library into one archive; where it is there already, only what is new</source>
        <translation>die Bibliothek in ein Archiv schreiben; wo es schon da ist, nur das Neue</translation>
    </message>
    <message>
        <source>write what is played in a sound as a MIDI file</source>
        <translation>als MIDI-Datei schreiben, was in einem Klang gespielt wird</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>eigene</translation>
    </message>
    <message numerus="yes">
        <source>{archive} holds the {count} clip. Added now: {size}.</source>
        <comment>{archive} holds all {count} clips. Added now: {size}.</comment>
        <translation>
            <numerusform>{archive} enthält den {count} Clip. Jetzt hinzugefügt: {size}.</numerusform>
            <numerusform>{archive} enthält alle {count} Clips. Jetzt hinzugefügt: {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{archive} holds what there is of the library; {count} sound file is missing there, and so in the backup. Added now: {size}.</source>
        <comment>{archive} holds what there is of the library; {count} sound files are missing there, and so in the backup. Added now: {size}.</comment>
        <translation>
            <numerusform>{archive} enthält, was von der Bibliothek da ist; {count} Klangdatei fehlt dort und deshalb auch in der Sicherung. Jetzt hinzugefügt: {size}.</numerusform>
            <numerusform>{archive} enthält, was von der Bibliothek da ist; {count} Klangdateien fehlen dort und deshalb auch in der Sicherung. Jetzt hinzugefügt: {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{archive} is whole: {count} clip, backed up at {time}.</source>
        <comment>{archive} is whole: {count} clips, backed up at {time}.</comment>
        <translation>
            <numerusform>{archive} ist vollständig: {count} Clip, gesichert {time}.</numerusform>
            <numerusform>{archive} ist vollständig: {count} Clips, gesichert {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{archive}: {count} clip, {size} added.</source>
        <comment>{archive}: {count} clips, {size} added.</comment>
        <translation>
            <numerusform>{archive}: {count} Clip, {size} hinzugefügt.</numerusform>
            <numerusform>{archive}: {count} Clips, {size} hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{asked} bpm are asked for; tempos from {slowest} to {fastest} bpm are understood.</source>
        <translation>Gewünscht sind {asked} bpm; verstanden werden Tempi von {slowest} bis {fastest} bpm.</translation>
    </message>
    <message>
        <source>{asked} bpm is out of range</source>
        <translation>{asked} bpm: außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>{bits} bits</source>
        <translation>{bits} Bit</translation>
    </message>
    <message>
        <source>{bits} bits float</source>
        <translation>{bits} Bit Float</translation>
    </message>
    <message>
        <source>{bpm:.1f} bpm</source>
        <translation>{bpm:.1f} bpm</translation>
    </message>
    <message>
        <source>{bpm:.1f} bpm, as you set it.</source>
        <translation>{bpm:.1f} bpm, wie festgelegt.</translation>
    </message>
    <message>
        <source>{bpm:.1f} bpm: it was cut to whole bars.</source>
        <translation>{bpm:.1f} bpm: auf ganze Takte geschnitten.</translation>
    </message>
    <message>
        <source>{bpm} bpm</source>
        <translation>{bpm} bpm</translation>
    </message>
    <message>
        <source>{bpm} bpm cannot be counted: a tempo is from {slowest} to {fastest} bpm.</source>
        <translation>{bpm} bpm lassen sich nicht zählen: Ein Tempo liegt zwischen {slowest} und {fastest} bpm.</translation>
    </message>
    <message>
        <source>{bpm} bpm were kept at try {count}.</source>
        <translation>{bpm} bpm wurden beim {count}. Versuch gehalten.</translation>
    </message>
    <message>
        <source>{bpm} bpm; {asked} were asked.</source>
        <translation>{bpm} bpm; gewünscht waren {asked}.</translation>
    </message>
    <message>
        <source>{bpm} bpm? Not sure</source>
        <translation>{bpm} bpm? Unsicher</translation>
    </message>
    <message>
        <source>{change} of {count} clips</source>
        <translation>{change}, {count} Clips</translation>
    </message>
    <message>
        <source>{checkpoint} cannot follow a tune. Choose a checkpoint that can: {names}.</source>
        <translation>{checkpoint} kann keiner Melodie folgen. Einen Checkpoint wählen, der es kann: {names}.</translation>
    </message>
    <message>
        <source>{checkpoint} cannot follow a tune. Melody checkpoints can, such as MusicGen Melody: “Manage…” above installs one.</source>
        <translation>{checkpoint} kann keiner Melodie folgen. Melodie-Checkpoints wie MusicGen Melody können es: „Verwalten…“ oben installiert einen.</translation>
    </message>
    <message>
        <source>{choice} · not here</source>
        <translation>{choice} · nicht hier</translation>
    </message>
    <message>
        <source>{command}: {keys}</source>
        <translation>{command}: {keys}</translation>
    </message>
    <message numerus="yes">
        <source>{count} bar</source>
        <comment>{count} bars</comment>
        <translation>
            <numerusform>{count} Takt</numerusform>
            <numerusform>{count} Takte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} bar does not fit.</source>
        <comment>{count} bars do not fit.</comment>
        <translation>
            <numerusform>{count} Takt passt nicht.</numerusform>
            <numerusform>{count} Takte passen nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} byte</source>
        <comment>{count} bytes</comment>
        <translation>
            <numerusform>{count} Byte</numerusform>
            <numerusform>{count} Byte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} cannot be brought all the way.</source>
        <comment>{count} cannot be brought all the way.</comment>
        <translation>
            <numerusform>{count} lässt sich nicht ganz dorthin bringen.</numerusform>
            <numerusform>{count} lassen sich nicht ganz dorthin bringen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} clip</source>
        <comment>{count} clips</comment>
        <translation>
            <numerusform>{count} Clip</numerusform>
            <numerusform>{count} Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} clip has another tag now.</source>
        <comment>{count} clips have other tags now.</comment>
        <translation>
            <numerusform>{count} Clip hat jetzt ein anderes Schlagwort.</numerusform>
            <numerusform>{count} Clips haben jetzt andere Schlagwörter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} clip is in the library, at its tempo and in its key.</source>
        <comment>{count} clips are in the library, at their tempo and in their key.</comment>
        <translation>
            <numerusform>{count} Clip liegt in der Bibliothek, in seinem Tempo und seiner Tonart.</numerusform>
            <numerusform>{count} Clips liegen in der Bibliothek, in ihrem Tempo und ihrer Tonart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} clip is in the library.</source>
        <comment>{count} clips are in the library.</comment>
        <translation>
            <numerusform>{count} Clip ist in der Bibliothek.</numerusform>
            <numerusform>{count} Clips sind in der Bibliothek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} clip is too many to bring to a tempo and key at once.</source>
        <comment>{count} clips are too many to bring to a tempo and key at once.</comment>
        <translation>
            <numerusform>{count} Clip ist zu viel, um auf einmal in ein Tempo und eine Tonart gebracht zu werden.</numerusform>
            <numerusform>{count} Clips sind zu viele, um auf einmal in ein Tempo und eine Tonart gebracht zu werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} clip was found again.</source>
        <comment>{count} clips were found again.</comment>
        <translation>
            <numerusform>{count} Clip wurde wiedergefunden.</numerusform>
            <numerusform>{count} Clips wurden wiedergefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} clips</source>
        <translation>{count} Clips</translation>
    </message>
    <message>
        <source>{count} clips are in the trash.</source>
        <translation>{count} Clips sind im Papierkorb.</translation>
    </message>
    <message>
        <source>{count} clips are too many to make again at once.</source>
        <translation>{count} Clips sind zu viele, um sie auf einmal neu zu erzeugen.</translation>
    </message>
    <message>
        <source>{count} clips begin with {id}.</source>
        <translation>{count} Clips beginnen mit {id}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} did not come in:</source>
        <comment>{count} did not come in:</comment>
        <translation>
            <numerusform>{count} kam nicht herein:</numerusform>
            <numerusform>{count} kamen nicht herein:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entry</source>
        <comment>{count} entries</comment>
        <translation>
            <numerusform>{count} Eintrag</numerusform>
            <numerusform>{count} Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entry could still be read in the damaged one.</source>
        <comment>{count} entries could still be read in the damaged one.</comment>
        <translation>
            <numerusform>{count} Eintrag war in der beschädigten noch lesbar.</numerusform>
            <numerusform>{count} Einträge waren in der beschädigten noch lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} file did not come in:</source>
        <comment>{count} files did not come in:</comment>
        <translation>
            <numerusform>{count} Datei kam nicht herein:</numerusform>
            <numerusform>{count} Dateien kamen nicht herein:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} file was written.</source>
        <comment>{count} files were written.</comment>
        <translation>
            <numerusform>{count} Datei wurde geschrieben.</numerusform>
            <numerusform>{count} Dateien wurden geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} imported, {refused} refused.</source>
        <translation>{count} importiert, {refused} abgelehnt.</translation>
    </message>
    <message>
        <source>{count} installed</source>
        <translation>{count} installiert</translation>
    </message>
    <message>
        <source>{count} jobs were interrupted when the program ended.</source>
        <translation>{count} Aufträge wurden unterbrochen, als das Programm endete.</translation>
    </message>
    <message>
        <source>{count} modules</source>
        <translation>{count} Module</translation>
    </message>
    <message numerus="yes">
        <source>{count} note</source>
        <comment>{count} notes</comment>
        <translation>
            <numerusform>{count} Note</numerusform>
            <numerusform>{count} Noten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} note in {length}.</source>
        <comment>{count} notes in {length}.</comment>
        <translation>
            <numerusform>{count} Note in {length}.</numerusform>
            <numerusform>{count} Noten in {length}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of them is not made again.</source>
        <comment>{count} of them are not made again.</comment>
        <translation>
            <numerusform>{count} davon wird nicht neu erzeugt.</numerusform>
            <numerusform>{count} davon werden nicht neu erzeugt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of them was not measured yet, and is left out.</source>
        <comment>{count} of them were not measured yet, and are left out.</comment>
        <translation>
            <numerusform>{count} davon ist noch nicht gemessen und bleibt aus.</numerusform>
            <numerusform>{count} davon sind noch nicht gemessen und bleiben aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of them was there already.</source>
        <comment>{count} of them were there already.</comment>
        <translation>
            <numerusform>{count} davon war schon da.</numerusform>
            <numerusform>{count} davon waren schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} checkpoints in {folder} could not be imported: {reasons}</source>
        <translation>{count} von {all} Checkpoints in {folder} ließen sich nicht importieren: {reasons}</translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all} clips becomes a new one.</source>
        <comment>{count} of {all} clips become new ones.</comment>
        <translation>
            <numerusform>{count} von {all} Clips wird zu einem neuen.</numerusform>
            <numerusform>{count} von {all} Clips werden zu neuen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} clips could not be written.</source>
        <translation>{count} von {all} Clips ließen sich nicht schreiben.</translation>
    </message>
    <message>
        <source>{count} of {all} clips have other tags now.</source>
        <translation>{count} von {all} Clips haben jetzt andere Schlagwörter.</translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all} clips is not as asked.</source>
        <comment>{count} of {all} clips are not as asked.</comment>
        <translation>
            <numerusform>{count} von {all} Clips ist nicht wie gewünscht.</numerusform>
            <numerusform>{count} von {all} Clips sind nicht wie gewünscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {asked} files was written.</source>
        <comment>{count} of {asked} files were written.</comment>
        <translation>
            <numerusform>{count} von {asked} Dateien wurde geschrieben.</numerusform>
            <numerusform>{count} von {asked} Dateien wurden geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} preset was added.</source>
        <comment>{count} presets were added.</comment>
        <translation>
            <numerusform>{count} Preset wurde hinzugefügt.</numerusform>
            <numerusform>{count} Presets wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} prompts</source>
        <translation>{count} Prompts</translation>
    </message>
    <message numerus="yes">
        <source>{count} result is not saved yet.</source>
        <comment>{count} results are not saved yet.</comment>
        <translation>
            <numerusform>{count} Ergebnis ist noch nicht gespeichert.</numerusform>
            <numerusform>{count} Ergebnisse sind noch nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} section</source>
        <comment>{count} sections</comment>
        <translation>
            <numerusform>{count} Abschnitt</numerusform>
            <numerusform>{count} Abschnitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} semitone higher</source>
        <comment>{count} semitones higher</comment>
        <translation>
            <numerusform>{count} Halbton höher</numerusform>
            <numerusform>{count} Halbtöne höher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} semitone lower</source>
        <comment>{count} semitones lower</comment>
        <translation>
            <numerusform>{count} Halbton tiefer</numerusform>
            <numerusform>{count} Halbtöne tiefer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sound file was missing, and is not in it.</source>
        <comment>{count} sound files were missing, and are not in it.</comment>
        <translation>
            <numerusform>{count} Klangdatei fehlte und ist nicht darin.</numerusform>
            <numerusform>{count} Klangdateien fehlten und sind nicht darin.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} sounds are in the library.</source>
        <translation>{count} Klänge sind in der Bibliothek.</translation>
    </message>
    <message numerus="yes">
        <source>{count} star</source>
        <comment>{count} stars</comment>
        <translation>
            <numerusform>{count} Stern</numerusform>
            <numerusform>{count} Sterne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} take</source>
        <comment>{count} takes</comment>
        <translation>
            <numerusform>{count} Take</numerusform>
            <numerusform>{count} Takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} take that could not be saved when the program ended lies in {folder}.</source>
        <comment>{count} takes that could not be saved when the program ended lie in {folder}.</comment>
        <translation>
            <numerusform>{count} Take, der beim Programmende nicht gespeichert werden konnte, liegt in {folder}.</numerusform>
            <numerusform>{count} Takes, die beim Programmende nicht gespeichert werden konnten, liegen in {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{device} cannot compute in {precision}.</source>
        <translation>{device} kann nicht mit {precision} rechnen.</translation>
    </message>
    <message>
        <source>{device} failed its self-check, so the processor computed this.</source>
        <translation>{device} bestand den Selbsttest nicht, deshalb hat der Prozessor gerechnet.</translation>
    </message>
    <message>
        <source>{device} gave wrong numbers in its self-check, so the processor computed this.</source>
        <translation>{device} gab im Selbsttest falsche Zahlen, deshalb hat der Prozessor gerechnet.</translation>
    </message>
    <message>
        <source>{device} {precision}, {threads} threads; {seconds:g} s, {takes}, guided; median of rounds: {rounds}</source>
        <translation>{device} {precision}, {threads} Threads; {seconds:g} s, {takes}, mit Guidance; Median der Runden: {rounds}</translation>
    </message>
    <message>
        <source>{device}: {name} is faster than the processor.</source>
        <translation>{device}: {name} ist schneller als der Prozessor.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{done} of {total} are here</source>
        <translation>{done} von {total} sind hier</translation>
    </message>
    <message>
        <source>{done} of {total} clips were made again.</source>
        <translation>{done} von {total} Clips wurden neu erzeugt.</translation>
    </message>
    <message>
        <source>{duration:.1f} s of music in {seconds:.1f} s, seed {seed}</source>
        <translation>{duration:.1f} s Musik in {seconds:.1f} s, Seed {seed}</translation>
    </message>
    <message>
        <source>{effect}
Range: {span}. Default: {default}.</source>
        <translation>{effect}
Bereich: {span}. Vorgabe: {default}.</translation>
    </message>
    <message numerus="yes">
        <source>{file} is written: drag it out once more.</source>
        <comment>{count} clips are written: drag them out once more.</comment>
        <translation>
            <numerusform>{file} ist geschrieben: noch einmal herausziehen.</numerusform>
            <numerusform>{count} Clips sind geschrieben: noch einmal herausziehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, line {line}: {message}</source>
        <translation>{file}, Zeile {line}: {message}</translation>
    </message>
    <message>
        <source>{folder} (cannot be reached)</source>
        <translation>{folder} (nicht erreichbar)</translation>
    </message>
    <message>
        <source>{folder} (not made yet; {free} free)</source>
        <translation>{folder} (noch nicht angelegt; {free} frei)</translation>
    </message>
    <message>
        <source>{folder} (read-only)</source>
        <translation>{folder} (schreibgeschützt)</translation>
    </message>
    <message>
        <source>{folder} ({free} free)</source>
        <translation>{folder} ({free} frei)</translation>
    </message>
    <message numerus="yes">
        <source>{folder} ({state}), {count} file unchanged</source>
        <comment>{folder} ({state}), {count} files unchanged</comment>
        <translation>
            <numerusform>{folder} ({state}), {count} Datei unverändert</numerusform>
            <numerusform>{folder} ({state}), {count} Dateien unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder} cannot be written</source>
        <translation>{folder} ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>{folder} is full or fails</source>
        <translation>{folder} ist voll oder versagt</translation>
    </message>
    <message>
        <source>{folder} is kept the same on several machines by {program}, which may mix up a library that is in use. Keep it in another folder, and put its backups here.</source>
        <translation>{folder} wird von {program} auf mehreren Rechnern gleich gehalten, was eine benutzte Bibliothek durcheinanderbringen kann. In einem anderen Ordner aufbewahren und hier ihre Sicherungen ablegen.</translation>
    </message>
    <message>
        <source>{folder} is not an installed checkpoint and was left as it is.</source>
        <translation>{folder} ist kein installierter Checkpoint und blieb, wie es war.</translation>
    </message>
    <message>
        <source>{folder} is not empty.</source>
        <translation>{folder} ist nicht leer.</translation>
    </message>
    <message>
        <source>{folder} is on a read-only disk, so {name} cannot be written.</source>
        <translation>{folder} liegt auf einem schreibgeschützten Datenträger, deshalb kann {name} nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{folder} is on another machine&apos;s disk ({kind}), where a library in use may be damaged when the network fails. Keep it on a disk of this machine, and put its backups there.</source>
        <translation>{folder} liegt auf dem Datenträger eines anderen Rechners ({kind}), wo eine benutzte Bibliothek Schaden nehmen kann, wenn das Netz ausfällt. Auf einem Datenträger dieses Rechners aufbewahren und dort ihre Sicherungen ablegen.</translation>
    </message>
    <message>
        <source>{folder} is where the library is, or around or inside it.</source>
        <translation>{folder} ist, wo die Bibliothek ist, oder darum herum oder darin.</translation>
    </message>
    <message>
        <source>{from_seconds} to {to_seconds} s</source>
        <translation>{from_seconds} bis {to_seconds} s</translation>
    </message>
    <message>
        <source>{gain} dB</source>
        <translation>{gain} dB</translation>
    </message>
    <message>
        <source>{gone} cannot be used any more; {title} is chosen now.</source>
        <translation>{gone} ist nicht mehr verwendbar; gewählt ist jetzt {title}.</translation>
    </message>
    <message>
        <source>{host} cannot be reached; is there a connection?</source>
        <translation>{host} ist nicht erreichbar; gibt es eine Verbindung?</translation>
    </message>
    <message>
        <source>{host} could not prove that it is {host}: {reason}.</source>
        <translation>{host} konnte nicht beweisen, dass es {host} ist: {reason}.</translation>
    </message>
    <message>
        <source>{host} did not answer as the Hub does.</source>
        <translation>{host} hat nicht wie der Hub geantwortet.</translation>
    </message>
    <message>
        <source>{host} does not answer</source>
        <translation>{host} antwortet nicht</translation>
    </message>
    <message>
        <source>{host} does not have {name}.</source>
        <translation>{host} hat {name} nicht.</translation>
    </message>
    <message>
        <source>{host} does not have {path}.</source>
        <translation>{host} hat {path} nicht.</translation>
    </message>
    <message>
        <source>{host} does not let us have {path} (answer {status}).</source>
        <translation>{host} gibt {path} nicht her (Antwort {status}).</translation>
    </message>
    <message>
        <source>{host} gave an answer that does not fit (answer {status}).</source>
        <translation>{host} gab eine unpassende Antwort (Antwort {status}).</translation>
    </message>
    <message>
        <source>{host} is not known here; is there a connection?</source>
        <translation>{host} ist hier nicht bekannt; gibt es eine Verbindung?</translation>
    </message>
    <message>
        <source>{host} is too busy (answer {status})</source>
        <translation>{host} ist überlastet (Antwort {status})</translation>
    </message>
    <message>
        <source>{host} offers {name} with {found} bytes but lists {listed}.</source>
        <translation>{host} bietet {name} mit {found} Byte an, listet aber {listed}.</translation>
    </message>
    <message>
        <source>{host} refused the connection</source>
        <translation>{host} lehnte die Verbindung ab</translation>
    </message>
    <message>
        <source>{host} sends us round in a circle.</source>
        <translation>{host} schickt uns im Kreis.</translation>
    </message>
    <message>
        <source>{host} sent us on to {target}, which is not encrypted.</source>
        <translation>{host} schickte weiter zu {target}, was nicht verschlüsselt ist.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{id} is not removed without asking.</source>
        <translation>{id} wird nicht ohne Nachfrage entfernt.</translation>
    </message>
    <message>
        <source>{id} is removed; {size} are free again.</source>
        <translation>{id} ist entfernt; {size} sind wieder frei.</translation>
    </message>
    <message>
        <source>{id} is whole again; fetched: {names}.</source>
        <translation>{id} ist wieder vollständig; geladen: {names}.</translation>
    </message>
    <message>
        <source>{id} was not removed.</source>
        <translation>{id} wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>{id}: every file is as it should be.</source>
        <translation>{id}: jede Datei ist, wie sie sein soll.</translation>
    </message>
    <message>
        <source>{id}: there is no list of hashes to compare with. Its weights are {sha256} now.</source>
        <translation>{id}: es gibt keine Liste von Hashes zum Vergleichen. Seine Gewichte sind jetzt {sha256}.</translation>
    </message>
    <message>
        <source>{keys} is needed to move about, everywhere.</source>
        <translation>{keys} wird überall gebraucht, um sich zu bewegen.</translation>
    </message>
    <message>
        <source>{keys} is unknown</source>
        <translation>{keys} ist unbekannt</translation>
    </message>
    <message>
        <source>{keys} is {names}. Give it to “{command}” instead?</source>
        <translation>{keys} ist {names}. Stattdessen „{command}“ geben?</translation>
    </message>
    <message>
        <source>{keys} opens the menu {menu}.</source>
        <translation>{keys} öffnet das Menü {menu}.</translation>
    </message>
    <message>
        <source>{key} is not very sure.</source>
        <translation>{key} ist nicht ganz sicher.</translation>
    </message>
    <message>
        <source>{key}, as you set it.</source>
        <translation>{key}, wie von Hand gesetzt.</translation>
    </message>
    <message>
        <source>{key}? Not sure</source>
        <translation>{key}? Unsicher</translation>
    </message>
    <message>
        <source>{label}, as a number</source>
        <translation>{label}, als Zahl</translation>
    </message>
    <message>
        <source>{length} long; 30 s of it are heard, from</source>
        <translation>{length} lang; davon werden 30 s gehört, ab</translation>
    </message>
    <message>
        <source>{letter}: “{title}”</source>
        <translation>{letter}: „{title}“</translation>
    </message>
    <message>
        <source>{level} LUFS</source>
        <translation>{level} LUFS</translation>
    </message>
    <message>
        <source>{level} dB</source>
        <translation>{level} dB</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{lufs} LUFS</source>
        <translation>{lufs} LUFS</translation>
    </message>
    <message>
        <source>{made} = {asked} bpm</source>
        <translation>{made} = {asked} bpm</translation>
    </message>
    <message>
        <source>{made} = {counted} → {asked} bpm ({percent} %)</source>
        <translation>{made} = {counted} → {asked} bpm ({percent} %)</translation>
    </message>
    <message>
        <source>{made} bpm are measured, but not surely enough to bring it to {asked}.</source>
        <translation>{made} bpm sind gemessen, aber nicht sicher genug, um auf {asked} zu gehen.</translation>
    </message>
    <message>
        <source>{made} bpm are {counted}, as asked, when they are counted so.</source>
        <translation>{made} bpm sind {counted}, wie gewünscht, wenn man so zählt.</translation>
    </message>
    <message>
        <source>{made} bpm, as asked.</source>
        <translation>{made} bpm, wie gewünscht.</translation>
    </message>
    <message>
        <source>{made} bpm, counted as {counted} → {asked} bpm, at {percent} % of its speed.</source>
        <translation>{made} bpm, gezählt als {counted} → {asked} bpm, mit {percent} % seiner Geschwindigkeit.</translation>
    </message>
    <message>
        <source>{made} is measured, but not surely enough to bring it to {asked}.</source>
        <translation>{made} ist gemessen, aber nicht sicher genug, um nach {asked} zu gehen.</translation>
    </message>
    <message>
        <source>{made} is too far from {asked} bpm</source>
        <translation>{made} ist zu weit von {asked} bpm</translation>
    </message>
    <message>
        <source>{made} made so far.</source>
        <translation>{made} bisher gemacht.</translation>
    </message>
    <message>
        <source>{made} → {asked} bpm ({percent} %)</source>
        <translation>{made} → {asked} bpm ({percent} %)</translation>
    </message>
    <message>
        <source>{made} → {asked} bpm, at {percent} % of its speed.</source>
        <translation>{made} → {asked} bpm, mit {percent} % seiner Geschwindigkeit.</translation>
    </message>
    <message>
        <source>{made} → {new} ({semitones})</source>
        <translation>{made} → {new} ({semitones})</translation>
    </message>
    <message>
        <source>{made} → {new}, {semitones}.</source>
        <translation>{made} → {new}, {semitones}.</translation>
    </message>
    <message>
        <source>{made} → {new}, {semitones}: it has the notes of {asked}.</source>
        <translation>{made} → {new}, {semitones}: Es hat die Töne von {asked}.</translation>
    </message>
    <message>
        <source>{made}, as asked.</source>
        <translation>{made}, wie gewünscht.</translation>
    </message>
    <message>
        <source>{made}, which has the notes of {asked}.</source>
        <translation>{made}, mit den Tönen von {asked}.</translation>
    </message>
    <message>
        <source>{millions} M weights</source>
        <translation>{millions} M Gewichte</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>vor {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{names}: about {size} to fetch.</source>
        <translation>{names}: etwa {size} zu laden.</translation>
    </message>
    <message>
        <source>{name} ({needed}) is larger than a file may be in {folder}.</source>
        <translation>{name} ({needed}) ist größer, als eine Datei in {folder} sein darf.</translation>
    </message>
    <message>
        <source>{name} are damaged.</source>
        <translation>{name} sind beschädigt.</translation>
    </message>
    <message>
        <source>{name} came from {host} with another content than listed.</source>
        <translation>{name} kam von {host} mit anderem Inhalt als gelistet.</translation>
    </message>
    <message>
        <source>{name} came over changed; the disk or the connection fails.</source>
        <translation>{name} kam verändert an; Datenträger oder Verbindung versagen.</translation>
    </message>
    <message>
        <source>{name} cannot be written: the folder {folder} does not exist.</source>
        <translation>{name} kann nicht geschrieben werden: der Ordner {folder} existiert nicht.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {folder} does not allow it.</source>
        <translation>{name} kann nicht geschrieben werden: {folder} erlaubt es nicht.</translation>
    </message>
    <message>
        <source>{name} could not be fetched: {reason}.</source>
        <translation>{name} ließ sich nicht laden: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation>{name} ließ sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>{name} does not hold what was written.</source>
        <translation>{name} enthält nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>{name} from {time}.</source>
        <translation>{name} vom {time}.</translation>
    </message>
    <message>
        <source>{name} has no codes that fit this checkpoint, so its sound was encoded.</source>
        <translation>{name} hat keine Codes, die zu diesem Checkpoint passen, deshalb wurde sein Klang kodiert.</translation>
    </message>
    <message>
        <source>{name} has no notes there that could be followed.</source>
        <translation>{name} hat dort keine Noten, denen man folgen könnte.</translation>
    </message>
    <message>
        <source>{name} in another tempo or key</source>
        <translation>{name} in anderem Tempo oder anderer Tonart</translation>
    </message>
    <message>
        <source>{name} in it is a link or locked</source>
        <translation>{name} darin ist eine Verknüpfung oder gesperrt</translation>
    </message>
    <message>
        <source>{name} in it says that it has {size}</source>
        <translation>{name} darin sagt, dass es {size} hat</translation>
    </message>
    <message>
        <source>{name} in {path} is a link, not the file.</source>
        <translation>{name} in {path} ist eine Verknüpfung, nicht die Datei.</translation>
    </message>
    <message>
        <source>{name} in {path} is packed in a way this program does not read.</source>
        <translation>{name} in {path} ist auf eine Weise gepackt, die dieses Programm nicht liest.</translation>
    </message>
    <message>
        <source>{name} in {place} is a link that leads nowhere: what it stood for was deleted or never fetched.</source>
        <translation>{name} in {place} ist eine Verknüpfung ins Leere: ihr Ziel wurde gelöscht oder nie geladen.</translation>
    </message>
    <message>
        <source>{name} in {place} is a web page, not the file.</source>
        <translation>{name} in {place} ist eine Webseite, nicht die Datei.</translation>
    </message>
    <message>
        <source>{name} in {place} is only a pointer of Git LFS: the file itself was not fetched.</source>
        <translation>{name} in {place} ist nur ein Zeiger von Git LFS: die Datei selbst wurde nicht geladen.</translation>
    </message>
    <message>
        <source>{name} in {place} was not fetched to its end.</source>
        <translation>{name} in {place} wurde nicht bis zum Ende geladen.</translation>
    </message>
    <message>
        <source>{name} is damaged ({reason}).</source>
        <translation>{name} ist beschädigt ({reason}).</translation>
    </message>
    <message>
        <source>{name} is damaged and was passed over.</source>
        <translation>{name} ist beschädigt und wurde übergangen.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} ist beschädigt.</translation>
    </message>
    <message>
        <source>{name} is damaged: {reason}.</source>
        <translation>{name} ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>{name} is in it twice</source>
        <translation>{name} ist zweimal darin</translation>
    </message>
    <message>
        <source>{name} is in no list: the database does not know it.</source>
        <translation>{name} steht in keiner Liste: die Datenbank kennt es nicht.</translation>
    </message>
    <message>
        <source>{name} is in the folder already, and is not of this pack.</source>
        <translation>{name} ist schon im Ordner und nicht von diesem Paket.</translation>
    </message>
    <message>
        <source>{name} is longer than an hour, so it is not drawn.</source>
        <translation>{name} ist länger als eine Stunde, deshalb wird es nicht gezeichnet.</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>{name} is no MIDI file, or a damaged one.</source>
        <translation>{name} ist keine MIDI-Datei oder eine beschädigte.</translation>
    </message>
    <message>
        <source>{name} is no name for the codes: they are saved as {suffix}.</source>
        <translation>{name} ist kein Name für die Codes: sie werden als {suffix} gespeichert.</translation>
    </message>
    <message>
        <source>{name} is no name of a checkpoint.</source>
        <translation>{name} ist kein Name eines Checkpoints.</translation>
    </message>
    <message>
        <source>{name} is not a possible file name.</source>
        <translation>{name} ist kein möglicher Dateiname.</translation>
    </message>
    <message>
        <source>{name} is silent there, so there is nothing to go on from.</source>
        <translation>{name} ist dort still, also gibt es nichts, von dem es weitergehen kann.</translation>
    </message>
    <message>
        <source>{name} is there already and is no archive of a library. It was left as it is.</source>
        <translation>{name} ist schon da und kein Archiv einer Bibliothek. Es blieb, wie es war.</translation>
    </message>
    <message>
        <source>{name} is {length} s long; there is no region from {start} s to {stop} s in it.</source>
        <translation>{name} ist {length} s lang; einen Bereich von {start} s bis {stop} s gibt es darin nicht.</translation>
    </message>
    <message>
        <source>{name} is {length} s long; there is nothing from {start} s to {stop} s in it.</source>
        <translation>{name} ist {length} s lang; von {start} s bis {stop} s ist darin nichts.</translation>
    </message>
    <message>
        <source>{name} takes no sound.</source>
        <translation>{name} nimmt keinen Klang an.</translation>
    </message>
    <message>
        <source>{name} was changed since it was made, and is left as it is.</source>
        <translation>{name} wurde seit dem Erzeugen geändert und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{name} was changed while it was backed up.</source>
        <translation>{name} wurde während der Sicherung geändert.</translation>
    </message>
    <message>
        <source>{name} was not written right.</source>
        <translation>{name} wurde nicht richtig geschrieben.</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of this program.</source>
        <translation>{name} wurde von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>{name} would grow beyond all measure</source>
        <translation>{name} würde über jedes Maß wachsen</translation>
    </message>
    <message>
        <source>{name} would lie among the files that it is to hold.</source>
        <translation>{name} läge unter den Dateien, die es enthalten soll.</translation>
    </message>
    <message>
        <source>{name} {start} → {end}</source>
        <translation>{name} {start} → {end}</translation>
    </message>
    <message>
        <source>{name} {version}, licence: {licence}</source>
        <translation>{name} {version}, Lizenz: {licence}</translation>
    </message>
    <message>
        <source>{name}, which tells of the clips beside their sounds, is not what the database says.</source>
        <translation>{name}, das neben den Klängen von den Clips erzählt, sagt nicht dasselbe wie die Datenbank.</translation>
    </message>
    <message>
        <source>{name}, {memory:.1f} GB of memory, {free:.1f} GB free</source>
        <translation>{name}, {memory:.1f} GB Speicher, {free:.1f} GB frei</translation>
    </message>
    <message>
        <source>{needed:.1f} of {free:.1f} GB free</source>
        <translation>{needed:.1f} von {free:.1f} GB frei</translation>
    </message>
    <message>
        <source>{new} and {old} lie in each other.</source>
        <translation>{new} und {old} liegen ineinander.</translation>
    </message>
    <message>
        <source>{note} at {time}, drawn</source>
        <translation>{note} bei {time}, gezeichnet</translation>
    </message>
    <message>
        <source>{note} at {time}, rest</source>
        <translation>{note} bei {time}, Pause</translation>
    </message>
    <message>
        <source>{note} at {time}, {other} sounds</source>
        <translation>{note} bei {time}, {other} klingt</translation>
    </message>
    <message>
        <source>{note} sharp</source>
        <translation>{note} erhöht</translation>
    </message>
    <message>
        <source>{number} dB</source>
        <translation>{number} dB</translation>
    </message>
    <message>
        <source>{number}: {name}, {made}</source>
        <translation>{number}: {name}, {made}</translation>
    </message>
    <message>
        <source>{panel} · MusicGen Desktop</source>
        <translation>{panel} · MusicGen Desktop</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be replaced: {reason}.</source>
        <translation>{path} ist nicht ersetzbar: {reason}.</translation>
    </message>
    <message>
        <source>{path} contains no sound.</source>
        <translation>{path} enthält keinen Klang.</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}.</source>
        <translation>{path} ließ sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} existiert nicht.</translation>
    </message>
    <message>
        <source>{path} does not say how long it is.</source>
        <translation>{path} sagt nicht, wie lang es ist.</translation>
    </message>
    <message>
        <source>{path} exists already and was left as it is.</source>
        <translation>{path} existiert schon und blieb, wie es war.</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} existiert schon.</translation>
    </message>
    <message>
        <source>{path} has {channels} channels.</source>
        <translation>{path} hat {channels} Kanäle.</translation>
    </message>
    <message>
        <source>{path} has {count} presets in it.</source>
        <translation>In {path} sind {count} Presets.</translation>
    </message>
    <message>
        <source>{path} has {rate} samples per second.</source>
        <translation>{path} hat {rate} Abtastwerte pro Sekunde.</translation>
    </message>
    <message>
        <source>{path} has {size}.</source>
        <translation>{path} hat {size}.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder.</source>
        <translation>{path} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{path} is coded as {codec}, which cannot be read.</source>
        <translation>{path} ist als {codec} kodiert, was nicht lesbar ist.</translation>
    </message>
    <message>
        <source>{path} is damaged or cut short.</source>
        <translation>{path} ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>{path} is damaged, not complete, or no archive of its kind.</source>
        <translation>{path} ist beschädigt, unvollständig oder kein Archiv seiner Art.</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}.</source>
        <translation>{path} ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>{path} is locked with a password.</source>
        <translation>{path} ist mit einem Passwort gesperrt.</translation>
    </message>
    <message>
        <source>{path} is no archive, or its end is missing.</source>
        <translation>{path} ist kein Archiv, oder sein Ende fehlt.</translation>
    </message>
    <message>
        <source>{path} is no checkpoint.</source>
        <translation>{path} ist kein Checkpoint.</translation>
    </message>
    <message>
        <source>{path} is no text in UTF-8.</source>
        <translation>{path} ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>{path} is not a sound file that can be read.</source>
        <translation>{path} ist keine lesbare Klangdatei.</translation>
    </message>
    <message>
        <source>{path} is not a whole safetensors file ({reason}).</source>
        <translation>{path} ist keine vollständige safetensors-Datei ({reason}).</translation>
    </message>
    <message>
        <source>{path} is too long ({minutes} minutes).</source>
        <translation>{path} ist zu lang ({minutes} Minuten).</translation>
    </message>
    <message>
        <source>{path} may not be read.</source>
        <translation>{path} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{path} names a home folder that does not exist.</source>
        <translation>{path} nennt ein persönliches Verzeichnis, das es nicht gibt.</translation>
    </message>
    <message>
        <source>{path} takes more memory or time to read than any sound of its length should.</source>
        <translation>{path} braucht mehr Speicher oder Zeit zum Lesen, als ein Klang dieser Länge sollte.</translation>
    </message>
    <message>
        <source>{path} was refused: {reason}.</source>
        <translation>{path} wurde abgelehnt: {reason}.</translation>
    </message>
    <message>
        <source>{percent:.0f} % silent</source>
        <translation>{percent:.0f} % still</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{percent} % of the speed</source>
        <translation>{percent} % der Geschwindigkeit</translation>
    </message>
    <message>
        <source>{percent} % · {time} left</source>
        <translation>{percent} % · noch {time}</translation>
    </message>
    <message>
        <source>{percent} % · −{time}</source>
        <translation>{percent} % · −{time}</translation>
    </message>
    <message>
        <source>{physical} ({logical} threads)</source>
        <translation>{physical} ({logical} Threads)</translation>
    </message>
    <message>
        <source>{place} has no tokenizer of its own; that of its training run lies in {run}.</source>
        <translation>{place} hat keinen eigenen Tokenizer; der des Trainings liegt in {run}.</translation>
    </message>
    <message>
        <source>{place} is an archive.</source>
        <translation>{place} ist ein Archiv.</translation>
    </message>
    <message>
        <source>{place} is installed already.</source>
        <translation>{place} ist schon installiert.</translation>
    </message>
    <message>
        <source>{place} is only an adapter (LoRA), not a whole checkpoint.</source>
        <translation>{place} ist nur ein Adapter (LoRA), kein ganzer Checkpoint.</translation>
    </message>
    <message>
        <source>{place} is only the weights of a checkpoint.</source>
        <translation>{place} ist nur die Gewichte eines Checkpoints.</translation>
    </message>
    <message>
        <source>{place} is the state of a training on several devices ({name}).</source>
        <translation>{place} ist der Zustand eines Trainings auf mehreren Geräten ({name}).</translation>
    </message>
    <message>
        <source>{place} was exported by audiocraft ({name}): it holds neither configuration nor text encoder.</source>
        <translation>{place} wurde von audiocraft exportiert ({name}): es enthält weder Konfiguration noch Text-Encoder.</translation>
    </message>
    <message>
        <source>{place} {rate:.1f} s</source>
        <translation>{place} {rate:.1f} s</translation>
    </message>
    <message>
        <source>{position} / {total}</source>
        <translation>{position} / {total}</translation>
    </message>
    <message>
        <source>{precision}, {native}, codes {digest}</source>
        <translation>{precision}, {native}, Codes {digest}</translation>
    </message>
    <message>
        <source>{problem} {number} stays.</source>
        <translation>{problem} {number} bleibt.</translation>
    </message>
    <message>
        <source>{processor}, {cores} cores</source>
        <translation>{processor}, {cores} Kerne</translation>
    </message>
    <message>
        <source>{rate} Hz, {channels} channel(s)</source>
        <translation>{rate} Hz, {channels} Kanal/Kanäle</translation>
    </message>
    <message>
        <source>{scale} %</source>
        <translation>{scale} %</translation>
    </message>
    <message>
        <source>{seconds:.2f} s</source>
        <translation>{seconds:.2f} s</translation>
    </message>
    <message>
        <source>{seconds:g} s to go on from are heard in, s</source>
        <translation>{seconds:g} s als Ausgangspunkt sind gehört nach, s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s and longer</source>
        <translation>{seconds} s und länger</translation>
    </message>
    <message>
        <source>{seconds} s of {name} are too short to be heard.</source>
        <translation>{seconds} s von {name} sind zu kurz, um gehört zu werden.</translation>
    </message>
    <message>
        <source>{seconds} s, cut out of {made} s</source>
        <translation>{seconds} s, geschnitten aus {made} s</translation>
    </message>
    <message>
        <source>{semitones} st</source>
        <translation>{semitones} HT</translation>
    </message>
    <message>
        <source>{size} are free again.</source>
        <translation>{size} sind wieder frei.</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} frei</translation>
    </message>
    <message>
        <source>{size} would be deleted, and the next attempt begins anew.</source>
        <translation>{size} würden gelöscht, und der nächste Versuch beginnt von vorn.</translation>
    </message>
    <message>
        <source>{size}, but only {free} are free on this disk</source>
        <translation>{size}, aber nur {free} sind auf diesem Datenträger frei</translation>
    </message>
    <message>
        <source>{size}, {free} free on this disk</source>
        <translation>{size}, {free} frei auf diesem Datenträger</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <source>{span} ({low} to {high})</source>
        <translation>{span} ({low} bis {high})</translation>
    </message>
    <message>
        <source>{speed:.1f}× real time on {device}, {precision}, for {takes}</source>
        <translation>{speed:.1f}× Echtzeit auf {device}, {precision}, für {takes}</translation>
    </message>
    <message>
        <source>{speed} steps/s</source>
        <translation>{speed} Schritte/s</translation>
    </message>
    <message>
        <source>{speed}/s</source>
        <translation>{speed}/s</translation>
    </message>
    <message>
        <source>{speed}×</source>
        <translation>{speed}×</translation>
    </message>
    <message>
        <source>{stars} or more</source>
        <translation>{stars} oder mehr</translation>
    </message>
    <message>
        <source>{stars}. Alt+0 to Alt+5 change them.</source>
        <translation>{stars}. Alt+0 bis Alt+5 ändern sie.</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <source>{start} – {stop} redone</source>
        <translation>{start} – {stop} neu gemacht</translation>
    </message>
    <message>
        <source>{state} · chosen</source>
        <translation>{state} · gewählt</translation>
    </message>
    <message>
        <source>{suffix} is not a sound format that can be written.</source>
        <translation>{suffix} ist kein Klangformat, das geschrieben werden kann.</translation>
    </message>
    <message>
        <source>{summary} This is what is known about it. Nothing of it is sent anywhere; look through it, and save or copy it if you want to tell us. It names folders of this machine, no prompts.</source>
        <translation>{summary} Das ist darüber bekannt. Nichts davon wird verschickt; zum Mitteilen durchsehen und speichern oder kopieren. Es nennt Ordner dieses Rechners, keine Prompts.</translation>
    </message>
    <message>
        <source>{tag} · on some</source>
        <translation>{tag} · an manchen</translation>
    </message>
    <message>
        <source>{takes} takes take the time of</source>
        <translation>{takes} Takes dauern so lang wie einer mal</translation>
    </message>
    <message>
        <source>{takes} takes take the time of, with {variant}</source>
        <translation>{takes} Takes dauern so lang wie einer mal, mit {variant}</translation>
    </message>
    <message>
        <source>{text} (default {value})</source>
        <translation>{text} (Vorgabe {value})</translation>
    </message>
    <message>
        <source>{text} Mended.</source>
        <translation>{text} Repariert.</translation>
    </message>
    <message>
        <source>{text} is no number of 1 and more</source>
        <translation>{text} ist keine Zahl ab 1</translation>
    </message>
    <message>
        <source>{text} is not from {low} to {high}.</source>
        <translation>{text} liegt nicht zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>{text}, {percent} %</source>
        <translation>{text}, {percent} %</translation>
    </message>
    <message>
        <source>{thousands} G weights</source>
        <translation>{thousands} G Gewichte</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>{time} {prompt}</source>
        <translation>{time} {prompt}</translation>
    </message>
    <message>
        <source>{title} did not come from the Hub, so its files cannot be fetched again.</source>
        <translation>{title} kam nicht vom Hub, deshalb lassen sich seine Dateien nicht neu laden.</translation>
    </message>
    <message>
        <source>{title} is being installed or changed by another window or program.</source>
        <translation>{title} wird von einem anderen Fenster oder Programm installiert oder geändert.</translation>
    </message>
    <message>
        <source>{title} is being worked on.</source>
        <translation>An {title} wird gearbeitet.</translation>
    </message>
    <message>
        <source>{title} is installed already, and up to date.</source>
        <translation>{title} ist schon installiert und aktuell.</translation>
    </message>
    <message>
        <source>{title} is installed as {id}.</source>
        <translation>{title} ist als {id} installiert.</translation>
    </message>
    <message>
        <source>{title} is installed in {folder}.</source>
        <translation>{title} ist in {folder} installiert.</translation>
    </message>
    <message>
        <source>{title} is making music, or a job in the queue waits for it.</source>
        <translation>{title} macht gerade Musik, oder ein Auftrag in der Warteschlange braucht ihn.</translation>
    </message>
    <message>
        <source>{title} is not a MusicGen checkpoint (its architecture is {kind}).</source>
        <translation>{title} ist kein MusicGen-Checkpoint (seine Architektur ist {kind}).</translation>
    </message>
    <message>
        <source>{title} is not an installed checkpoint; its folder {folder} was left as it is.</source>
        <translation>{title} ist kein installierter Checkpoint; sein Ordner {folder} blieb, wie er war.</translation>
    </message>
    <message>
        <source>{title} is ready.</source>
        <translation>{title} ist bereit.</translation>
    </message>
    <message>
        <source>{title} is the newest version.</source>
        <translation>{title} ist die neueste Version.</translation>
    </message>
    <message>
        <source>{title} needs about {needed:.1f} GB of memory for this, but only {free:.1f} GB are free.</source>
        <translation>{title} braucht dafür etwa {needed:.1f} GB Arbeitsspeicher, aber nur {free:.1f} GB sind frei.</translation>
    </message>
    <message>
        <source>{title} on {machine}</source>
        <translation>{title} auf {machine}</translation>
    </message>
    <message>
        <source>{title} was removed from this machine.</source>
        <translation>{title} wurde von diesem Rechner entfernt.</translation>
    </message>
    <message>
        <source>{title} · built in</source>
        <translation>{title} · mitgeliefert</translation>
    </message>
    <message>
        <source>{title}, fitted</source>
        <translation>{title}, angepasst</translation>
    </message>
    <message>
        <source>{title}, loop</source>
        <translation>{title}, Loop</translation>
    </message>
    <message>
        <source>{title}: the same sound is there already.</source>
        <translation>{title}: derselbe Klang ist schon da.</translation>
    </message>
    <message>
        <source>{tokens} of {most} tokens</source>
        <translation>{tokens} von {most} Token</translation>
    </message>
    <message>
        <source>{tokens} of {most} tokens: the end is not heard</source>
        <translation>{tokens} von {most} Token: das Ende wird nicht gehört</translation>
    </message>
    <message>
        <source>{tonic} major</source>
        <translation>{tonic}-Dur</translation>
    </message>
    <message>
        <source>{tonic} minor</source>
        <translation>{tonic}-Moll</translation>
    </message>
    <message>
        <source>{tooltip}
Type another one, then Enter.</source>
        <translation>{tooltip}
Einen anderen eintippen, dann Enter.</translation>
    </message>
    <message>
        <source>{total}, {free} free</source>
        <translation>{total}, {free} frei</translation>
    </message>
    <message>
        <source>{value} is no day such as 2026-03-01</source>
        <translation>{value} ist kein Tag wie 2026-03-01</translation>
    </message>
    <message>
        <source>{value} is not a key such as Am or “F# minor”</source>
        <translation>{value} ist keine Tonart wie Am oder „F# minor“</translation>
    </message>
    <message>
        <source>{value} is not a loudness from -70 to 0 LUFS, nor peak, nor off</source>
        <translation>{value} ist weder eine Lautheit von -70 bis 0 LUFS noch peak noch off</translation>
    </message>
    <message>
        <source>{value} is not a number of seconds from 0 to {most:g}</source>
        <translation>{value} ist keine Zahl von Sekunden von 0 bis {most:g}</translation>
    </message>
    <message>
        <source>{value} is not a tempo from {low:g} to {high:g}</source>
        <translation>{value} ist kein Tempo von {low:g} bis {high:g}</translation>
    </message>
    <message>
        <source>{value} is not a whole number from {least} to {most}</source>
        <translation>{value} ist keine ganze Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>{what} of {count} clips</source>
        <translation>{what}, {count} Clips</translation>
    </message>
    <message>
        <source>{what} of “{title}”</source>
        <translation>{what}, „{title}“</translation>
    </message>
    <message>
        <source>{what} · {percent} %</source>
        <translation>{what} · {percent} %</translation>
    </message>
    <message>
        <source>{words}, of a clip that is gone</source>
        <translation>{words}, von einem Clip, der weg ist</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}.</translation>
    </message>
    <message>
        <source>“Merge” makes these {count} tags “{tag}”.</source>
        <translation>„Zusammenlegen“ macht aus diesen {count} Schlagwörtern „{tag}“.</translation>
    </message>
    <message>
        <source>“Surprise me” keeps: {what}. Press to lock style, tempo or key.</source>
        <translation>„Überraschung“ behält: {what}. Drücken, um Stil, Tempo oder Tonart festzuhalten.</translation>
    </message>
    <message>
        <source>“bpm” and “beats_per_bar” are for loops of whole bars.</source>
        <translation>„bpm“ und „beats_per_bar“ sind für Loops aus ganzen Takten.</translation>
    </message>
    <message>
        <source>“library list --json” tells all tags.</source>
        <translation>„library list --json“ nennt alle Schlagwörter.</translation>
    </message>
    <message>
        <source>“library list” shows their ids.</source>
        <translation>„library list“ zeigt ihre IDs.</translation>
    </message>
    <message>
        <source>“no keeper any more”</source>
        <translation>„nicht mehr behalten“</translation>
    </message>
    <message>
        <source>“{address}” is not an address.</source>
        <translation>„{address}“ ist keine Adresse.</translation>
    </message>
    <message>
        <source>“{field}” in it is not what it should be</source>
        <translation>„{field}“ darin ist nicht, was es sein sollte</translation>
    </message>
    <message>
        <source>“{field}” is missing in it</source>
        <translation>„{field}“ fehlt darin</translation>
    </message>
    <message>
        <source>“{file}” holds a checkpoint.</source>
        <translation>„{file}“ enthält einen Checkpoint.</translation>
    </message>
    <message numerus="yes">
        <source>“{file}” is a backup of a library with {count} clip.</source>
        <comment>“{file}” is a backup of a library with {count} clips.</comment>
        <translation>
            <numerusform>„{file}“ ist die Sicherung einer Bibliothek mit {count} Clip.</numerusform>
            <numerusform>„{file}“ ist die Sicherung einer Bibliothek mit {count} Clips.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{folder}” is not a whole path.</source>
        <translation>„{folder}“ ist kein vollständiger Pfad.</translation>
    </message>
    <message>
        <source>“{key}” cannot be {value}.</source>
        <translation>„{key}“ kann nicht {value} sein.</translation>
    </message>
    <message>
        <source>“{key}” has no value.</source>
        <translation>„{key}“ hat keinen Wert.</translation>
    </message>
    <message>
        <source>“{key}” is unknown.</source>
        <translation>„{key}“ ist unbekannt.</translation>
    </message>
    <message>
        <source>“{name}” begins with a hyphen, as options do. Is it the name of a file, write it with its folder: “{spelling}”. Or write “--” before the files, with all options before that, and an option&apos;s file behind an equals sign: “--output={name}”.</source>
        <translation>„{name}“ beginnt mit einem Bindestrich wie eine Option. Ist es der Name einer Datei, mit ihrem Ordner schreiben: „{spelling}“. Oder „--“ vor die Dateien schreiben, alle Optionen davor, und die Datei einer Option hinter ein Gleichheitszeichen: „--output={name}“.</translation>
    </message>
    <message>
        <source>“{name}” is a tune without a sound: it can be followed, not gone on from.</source>
        <translation>„{name}“ ist eine Melodie ohne Klang: man kann ihr folgen, aber nicht von ihr ausgehen.</translation>
    </message>
    <message>
        <source>“{name}” is longer than what can be gone on from.</source>
        <translation>„{name}“ ist länger als das, wovon ausgegangen werden kann.</translation>
    </message>
    <message>
        <source>“{name}” is no name for a preset.</source>
        <translation>„{name}“ ist kein Name für ein Preset.</translation>
    </message>
    <message>
        <source>“{name}”, which it grows from, is not in the library any more.</source>
        <translation>„{name}“, woraus es wächst, ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>“{name}”: its codes are damaged; the sound is whole without them.</source>
        <translation>„{name}“: seine Codes sind beschädigt; der Klang ist ohne sie vollständig.</translation>
    </message>
    <message>
        <source>“{name}”: its codes are gone; the sound is whole without them.</source>
        <translation>„{name}“: seine Codes sind weg; der Klang ist ohne sie vollständig.</translation>
    </message>
    <message>
        <source>“{name}”: its kept waveform is of another sound and is drawn again.</source>
        <translation>„{name}“: die aufbewahrte Wellenform gehört zu einem anderen Klang und wird neu gezeichnet.</translation>
    </message>
    <message>
        <source>“{name}”: its sound file holds another sound. A backup may have the right one.</source>
        <translation>„{name}“: die Klangdatei enthält einen anderen Klang. Eine Sicherung hat vielleicht den richtigen.</translation>
    </message>
    <message>
        <source>“{name}”: its sound file is damaged or cut short. A backup may have it whole.</source>
        <translation>„{name}“: die Klangdatei ist beschädigt oder abgeschnitten. Eine Sicherung hat sie vielleicht vollständig.</translation>
    </message>
    <message>
        <source>“{name}”: its sound file is gone. A backup may have it.</source>
        <translation>„{name}“: die Klangdatei ist weg. Eine Sicherung hat sie vielleicht.</translation>
    </message>
    <message>
        <source>“{name}”: its sound has another length than the database says.</source>
        <translation>„{name}“: der Klang hat eine andere Länge, als die Datenbank sagt.</translation>
    </message>
    <message>
        <source>“{prompt}” was interrupted when the program ended.</source>
        <translation>„{prompt}“ wurde unterbrochen, als das Programm endete.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>„{title}“</translation>
    </message>
    <message>
        <source>“{title}” cannot be brought to tempo and key: its file is gone.</source>
        <translation>„{title}“ lässt sich nicht in Tempo und Tonart bringen: Die Datei fehlt.</translation>
    </message>
    <message>
        <source>“{title}” has no whole bar there.</source>
        <translation>„{title}“ hat dort keinen ganzen Takt.</translation>
    </message>
    <message>
        <source>“{title}” is another clip at a tempo and in a key.</source>
        <translation>„{title}“ ist ein anderer Clip in einem Tempo und einer Tonart.</translation>
    </message>
    <message>
        <source>“{title}” is in the library.</source>
        <translation>„{title}“ ist in der Bibliothek.</translation>
    </message>
    <message>
        <source>“{title}” is in the library: {loop}.</source>
        <translation>„{title}“ ist in der Bibliothek: {loop}.</translation>
    </message>
    <message>
        <source>“{title}” is in the trash.</source>
        <translation>„{title}“ ist im Papierkorb.</translation>
    </message>
    <message>
        <source>“{title}” is ready</source>
        <translation>„{title}“ ist fertig</translation>
    </message>
    <message>
        <source>“{title}” stays as it is.</source>
        <translation>„{title}“ bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>“{title}” was cut out of another clip.</source>
        <translation>„{title}“ wurde aus einem anderen Clip geschnitten.</translation>
    </message>
    <message>
        <source>“{title}” was made by a newer version of this program.</source>
        <translation>„{title}“ wurde von einer neueren Version dieses Programms gemacht.</translation>
    </message>
    <message>
        <source>“{title}” was not made</source>
        <translation>„{title}“ wurde nicht gemacht</translation>
    </message>
    <message>
        <source>“{title}” was not made by this program.</source>
        <translation>„{title}“ wurde nicht von diesem Programm gemacht.</translation>
    </message>
    <message>
        <source>“{title}” was taken out of the queue.</source>
        <translation>„{title}“ wurde aus der Warteschlange genommen.</translation>
    </message>
    <message>
        <source>“{title}”: {words}</source>
        <translation>„{title}“: {words}</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>← → ↑ ↓, Ctrl+← →</source>
        <translation>← → ↑ ↓, Strg+← →</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>→ end</source>
        <translation>→ Ende</translation>
    </message>
    <message>
        <source>↓, Esc</source>
        <translation>↓, Esc</translation>
    </message>
    <message>
        <source>↳ from {time}</source>
        <translation>↳ ab {time}</translation>
    </message>
    <message>
        <source>↳ loop</source>
        <translation>↳ Loop</translation>
    </message>
    <message>
        <source>↳ melody</source>
        <translation>↳ Melodie</translation>
    </message>
    <message>
        <source>↳ part redone</source>
        <translation>↳ Teil neu gemacht</translation>
    </message>
    <message>
        <source>↳ tempo, key</source>
        <translation>↳ Tempo, Tonart</translation>
    </message>
    <message>
        <source>−1 dB peak</source>
        <translation>−1 dB Spitze</translation>
    </message>
    <message>
        <source>≈ {time}</source>
        <translation>≈ {time}</translation>
    </message>
    <message>
        <source>≈ {time} · {device}</source>
        <translation>≈ {time} · {device}</translation>
    </message>
</context>
</TS>
