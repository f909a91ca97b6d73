<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name></name>
    <message>
        <source> bpm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(kept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(take {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({start}-{stop} s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--from and --to need a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <comment>decimal mark</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/ {made} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/ {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to {high}; the same seed makes the same music (default: a new one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.1 (safe) to 2 (wild)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 result is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 s of it are heard at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bits on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A brace in the name has no partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click opens a clip; the arrow keys walk through the tree, Enter opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click opens, Enter plays, F2 renames, Del drops to the trash; Ctrl+Z brings back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip of full length …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip that was kept is not found again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip that was kept sounds different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in the program ended this job: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in the program: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A melody checkpoint hears one of twelve notes at each moment and knows no octaves; a tune shorter than 30 s is heard again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name that no other preset has. Enter keeps it, Esc does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name that none of the program&apos;s own presets has. Enter keeps it, Esc does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer program may have written it: save the tokenizer again with Transformers {version}, or use the one of the checkpoint that was trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording that was cut off has been kept: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A region that is made anew has one prompt, no sections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search of the same name is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second start did not reach the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A semitone higher, lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A semitone higher: all, or what is chosen (Ctrl+Up).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A semitone lower: all, or what is chosen (Ctrl+Down).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token is one word of letters and digits: hf_…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ARCHIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About MusicGen Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept and install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept, go online and install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --accept-license if you accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --index with its address, the one that pip uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --online to use the network this once. Without a network, use: checkpoints import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --yes to remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {takes} to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All checkpoints: yours, and those that can be installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files of {title} are as they should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these presets are here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these words, as they begin; &quot;words in quotes&quot; together; -word for those without it (Ctrl+F).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words: styles, instruments, moods, eras, tempos, keys, uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it in the checkpoint settings, or import the checkpoint from a folder or a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it in the system&apos;s privacy settings, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+← → ↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exported clip holds no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An offline music sketchpad. Without a command it opens the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another completion, none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another number of takes, or the same seed, for this once; several prompts at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the library&apos;s database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program may be using it; close that, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple (MPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys walk, Enter or a click opens a clip, Space plays it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a spectrogram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As made; as loud to the ear as streaming, podcasts or broadcasting ask; or as loud as it can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for this once more, with another seed: other takes of the same idea (Ctrl+D).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whether there is a newer version of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking what there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back the library up into one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back the library up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the music (Esc).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the start (Home).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {default}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing the library up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups of a library ({suffixes})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar {bar}, beat {beat}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beats per minute of the clicks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin at once, or after one bar of clicks. Use headphones if the clicks are heard in the recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin no further job; the one that runs is made to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the next job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with nothing again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning of the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best cannot be told from the original. The numbers are mp3&apos;s bit rate, in kilobits a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit for bit the same: {same}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch within its first {most} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brighter spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a part of it at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the sections as they were before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back first (undo), or start from another clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COLOUR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU: the graphics card computes wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU: the graphics card&apos;s memory is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU: the only device here that computes in {precision}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA pack for NVIDIA cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA pack for NVIDIA cards…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the one that is to play model.safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came with the program. Once dropped to the trash (Del) it stays away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; everything is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change nothing in this job; it keeps its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change prompt and parameters of this job; it keeps its place in the queue (Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the length of a section, or the whole length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the permissions of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;kpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both in the checkpoint settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk of the library is there and may be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the access token in the checkpoint settings, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address in the checkpoint settings; in a hotel or company network, log in there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the Hub in the checkpoint settings; a mirror may lack this checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the clock of this computer, the network you are in and the address of the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the file and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy in the checkpoint settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this installation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the checkpoint&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking; this takes up to two minutes. A window may open and close by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints ({suffixes})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints are kept in {folder} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a beginning and an end within it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a checkpoint without melody, or use the sound as a melody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a checkpoint&apos;s folder, or an archive with one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with one preset at least and {most} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder outside the library, best on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder outside the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that is empty or new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with torch&apos;s CUDA wheels, or one that pip installed them into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a melody checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a part with notes in it; the drum channel does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place at least {least} s behind its beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place where music sounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a search that has a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sound or MIDI file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another disk. The library is where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or a whole copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or add --overwrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least {least} s, better a bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least {least} s, better some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at most {most} minutes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it in the parameters, and go back to the music.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these precisions: {precisions}, auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of those in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {devices}, auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder in which it lies together with {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that holds config.json, a Hub cache, or an archive made by “Export”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the precision fp32 for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose, choose all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to hear it from there. Drag to mark a loop. Arrow keys move the playhead, [ and ] set the loop. Ctrl and the wheel, or + and −, zoom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close every window of this program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the recorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this sheet (Esc).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it again or choose another one, then press play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it again, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect one; it is taken as soon as it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection and folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue with another prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it with Transformers&apos; script convert_musicgen_transformers.py, and import the folder that it writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied as a sound file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a checkpoint in from this machine, or drop it on the window. No network is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a sound file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from where it came, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again; or delete it, if the other files are as they should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it into one file, for a machine without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the missing files there too. The tokenizer is the same for all of Meta&apos;s checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy them there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what was found, to send it along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying and proving; then it is tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count bars and beats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting in: {beat}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the folder first, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creative Commons Attribution-NonCommercial 4.0: you may use, change and share these weights for purposes that are not commercial, if you name Meta as their maker and keep the licence. You may not use them to earn money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S, Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+← →, Ctrl+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+↑, Ctrl+↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut out the part you need, at most an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DAY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Darker spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete its files from this machine (Del).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the pack; the processor goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {id} for good? Type yes: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe it in the prompt and press Ctrl+Enter, or try one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe music, one prompt a line: all of them are made, one after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe the music: style, instruments, mood, tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard what is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again (Ctrl+Shift+Z).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you accept it? Type yes: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the checkpoint again with the program that made this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag it into another program, as a WAV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over it to use another part, or drag an end. Click to hear it from there. An end that has the focus moves by arrow keys, finer with Shift; Space plays the part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over the waveform, or press [ and ], then R makes what lies between anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to draw; press a note to erase it. By keys: arrows and Space; F1 in the window lists all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dragged out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a tune…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw or edit the tune…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw or erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw over the rows with the mouse, or go with the arrow keys and press Space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the tune that the music shall follow (Ctrl+T).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a sound here, or choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop either sounds or checkpoints, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is the same as the first, bit for bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is a prompt of its own; Generate makes all of them, one after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier (Alt+Up).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier prompts, when it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit tune…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it (Esc).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the program and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the recording and keep nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the recording and use it (Shift+R).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this, and delete what was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this, and delete what was fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending. Press Ctrl-C again to leave at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter gives it to all of the clips. Tags that are in use are offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter one as http://host:port in the checkpoint settings, or leave the field empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter one that begins with https://, or leave the field empty for the Hub itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase all notes; undo brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every parameter back to its default; prompt and seed stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every take you make is kept here, with all it takes to make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was found is mended: {mended} of {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything works here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 it cannot be done as asked, 2 wrong usage, 3 a bug, 130 cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again as a standard MIDI file of type 0 or 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the sound, or mend the library and start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export your presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export your presets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {count} clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting: {done} of {total} files are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fall silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family tree…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch it onto this machine. You can go on making music.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch only the damaged files again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the file itself: on its page, by the download button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch them with pip, then use: cuda install --from FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch what has changed since it was installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of up to {most} are read; cut out the part you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finer control over the draw of each sound, and what computes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with torch&apos;s CUDA wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow its tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow its tune instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows text, at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For another one change a word or a parameter, or open the lock of the seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the DAW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the loop&apos;s edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the loop&apos;s edges. Or drag it into another program, as a WAV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: {found}. Clips checked: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: {found}. Mended: {mended}. Clips checked: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free it when nothing is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on it, or restore into another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk of the library; nothing was half-written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free the checkpoint&apos;s memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From an archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From cell to cell, from note to note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the prompt to the music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {start} s to {stop} s is more of {name} than can be taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full (fp32)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate with the same seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate {takes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this search a name, to choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up before it begins (Shift+R).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the tag to all of the clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from a recording of your own (WAV, FLAC, OGG, MP3, AIFF): it stays as it is, and in the library too, new music follows. Or follow the tune of a MIDI file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on installing {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where the sound ends, or make other music to its tune, for which a melody checkpoint is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go online for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grown from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grown from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half (bf16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half (fp16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear it from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear it now instead of this (Ctrl+J).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear it while it is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear it, or what is chosen, as a plain tone (Ctrl+P).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear the part that is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear what is being made now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear, change, run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How close to the prompt and how wild: “{name}”. Press for other presets and your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How closely the music keeps to your words. Low drifts freely, high is literal and can sound harsh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How daring each next sound is. Low repeats itself, high surprises and may fall apart (temperature).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How exactly it computes. Large checkpoints are fastest in int8 on a processor and in fp16 on a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large its decoder is: more sounds better and takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the music lasts. Longer takes more time to make and tends to wander. Beyond the mark, at {window} s, it is made in windows, each of which hears the end of the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long this prompt is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How loud it is, in dB below full scale. Peaks between −18 and −6 dB are good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How loud it plays, 0 to 100. Exported files are not changed by it. Default: 80.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many different answers to the same prompt are made at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the music ends: cut where its length is over, faded out over its last 3 s, or in the first pause behind its length, up to 4 s later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID_OR_FOLDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a checkpoint from a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a checkpoint from an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of sounds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from an archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import it again from where you have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import it; its files stay as they are: musicgen-desktop checkpoints import, or drop it on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import presets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import sounds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {name}: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {number} of {total}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {precision} on {device}. Otherwise: {needs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a pack with the CUDA build of torch {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a pack with torch {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it again, or copy the missing files there too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it again, or copy these files again from where they came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the pack anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package of your system, which brings the libraries that are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the whole checkpoint again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install {title} ({size})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install, check and remove checkpoints (Ctrl+M).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed: {known}. Or name a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It brings no text; the name of its licence says which one holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came with the program and stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be heard and exported, but only that version makes it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be heard, exported, continued and used as a melody, but there is nothing to make again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be installed, but it will not run here as the form stands: make it shorter, ask for fewer takes, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be told what this is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not in the catalogue: export it first if you have no other copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not one of the published checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not said from which package index the wheels shall come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be damaged; open it in another program and save it again from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs {needed}; {free} are free in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in memory. Make room or free the folder, then try again, or export it (Ctrl+E).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not run. Save its weights alone, best as model.safetensors, or look for a copy that has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was thrown away. Try again later, or use another address for the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its backup of {time} was put in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its first 30 s are heard, without drums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its highest notes are heard, 30 s at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its sound up to the join is in this clip too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its sound was there already, as “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its weights are damaged, or were so when they were saved: install or copy it again, or use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs in the order in which they are made. Drag one, or press Alt+Up or Alt+Down, to move it; Enter hears one that runs and changes one that waits, Del takes it out, Ctrl+D makes another one of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep checkpoints in another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep checkpoints in another folder, and bring those that are there along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it under this name (Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it with the library; the next music follows it (Ctrl+Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep nothing (Esc).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them under this name; one of that name is replaced (Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these settings under a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is written (Esc).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LUFS|peak|off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger, smaller, all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late steps were not measured: a whole clip would take {minutes:.0f} min here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later (Alt+Down).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave everything as it is (Esc).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave everything as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the sections out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the source as it was (Esc). The tune can be opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of section {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengthen, shorten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go here to bring it into the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to bring one sound into the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to bring {count} sounds and more into the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to bring {count} sounds into the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to import the checkpoint {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to import {count} checkpoints: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to make music that follows its tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to make music that goes on from it

The sound stays in the library too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to restore the library from this backup of {clips} clips; you are asked first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it glide: how closely the music keeps to your words when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it glide: how daring the music has become when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the program that fetches it go on, and come back when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the training program put the pieces together, and import the checkpoint that it writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let “{title}” ask for this, in its place in the queue (Ctrl+Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level {level} dB there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library and queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library or queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library {shown} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of the weights: {license}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: {license}. Read its terms before you use these weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences of the chosen work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List, install, check, import, export, remove and move checkpoints. Only install, and verify --repair, use the network, and only where it is allowed. Ctrl-C ends any of them; what was being fetched goes on later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen, or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening for the tune…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the checkpoint again …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the checkpoint …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: the next one uses this seed again. Open: each one gets a new seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the library and keep it safe, without a window. What changes the library needs it for itself: close the window first. Ctrl-C ends any of them in good order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look here: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the graphics card&apos;s driver is up to date, or remove the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at their tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what is there…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what this is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for checkpoints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for sounds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop from here, to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop from {start} to {end}, {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT licence. Everything runs on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made again after “{title}” of {made}; the codes to compare are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made again: “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made already: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by a newer version of this program. It can be heard and exported, but not made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in overlapping windows of {window} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made to listen to a melody too; here it works from the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with Meta&apos;s {checkpoint}, whose weights are under {licence}: not for commercial use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with the Starter, whose weights are under {licence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it first or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it shorter, ask for fewer takes, turn guidance off, or choose a smaller checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make music from prompts. Ctrl-C once stops and keeps what exists, twice cancels. Several prompts or takes number their files: OUT_1.wav, OUT_1_take2.wav.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make music that goes on from its end (E), or with Shift+E from the playhead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder writable and start the program again, or export what you want to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the length {together} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the marked region anew, with all around it in its place (R).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the music of all {count} prompts, one after another (Ctrl+Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the music that the prompt describes (Ctrl+Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the piece as long as its sections are together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this as well, when what is being made is done (Ctrl+Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this one earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this one later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the first sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage checkpoints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this take as a keeper, or take the mark away (K).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark up to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure how fast this machine makes music, and remember it for the time that the window shows before Generate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Melody checkpoints cannot go on from a sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for {seconds:.0f} s, takes: {takes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what can be mended. Nothing is ever deleted by it; what is gone may be in a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mending the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge it into the checkpoint that it was trained on (merge_and_unload in PEFT), and import the whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mono is the mean of both sides; stereo of a mono sound is the same on both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ways to generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a note, or what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the folder when the queue is through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving the library to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music is always made on this machine. Only an installation needs the network: it asks first, goes online while it fetches, and then closes the connection again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MusicGen Desktop is open already; its window was brought to the front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MusicGen Desktop is running already, but does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MusicGen Desktop is under the MIT licence. It is made of these works, each under its own licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MusicGen Desktop {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MusicGen Desktop {version} works here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MusicGen Desktop {version}: checks that failed: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MusicGen presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute, or as loud as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file that ends in {suffix}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name ids, or --search WORDS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it with --continue, --redo or --melody FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the files, without the ending. Words in braces are filled in; what is not known leaves no hole. A file that is there stays; the new one gets a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one with --add or --remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name two files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: “{title}” · {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No audio output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkpoint is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip has all of this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip holds “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file manager answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes yet in {length}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prompt holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No region is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound device was found. Everything else works; plug one in and press play to listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound output was found; making and exporting music works all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tags yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No waveform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word has these letters. Write it into the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said who may use these weights. Ask their maker before you publish anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured yet: make something with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same as “{title}” of {made}, bit for bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called “{{{part}}}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: it was saved as {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting. Generate as often as you like: each press lines up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is sent anywhere; you can copy it and tell us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Start the newer program, or point this one at another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Use another archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was fetched from there. Try again later, or use another address for the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was fetched: the licence has not been accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was heard: the recording is silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was installed. Use another copy of the wheels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ORIGIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a piece longer than {window} s: how much of the music before it each window hears; the rest of its {window} s is new. More holds the piece together, less is made sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a sample. 24 is finer than any ear; 16 is dithered; 32 float is for wav alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline · an installation asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline · nothing leaves this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Debian or Ubuntu install libpulse0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On: nothing is ever fetched, unless you agree to it for one installation. Default: on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more, behind the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One note in {length}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them was there already, as “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One prompt a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online for installations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online while this is fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online · fetching {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online · only installations use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only checkpoints that were installed or imported can be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for private repositories. Kept in a file that only you can read, and sent to the mirror alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only mono and stereo files can be read; mix it down first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the likeliest next sounds that together have this chance are in the draw. Lower is tamer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these are fetched again with: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this many of the likeliest next sounds are in the draw. Fewer is tamer and cleaner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what an installation needs is fetched. Prompts, sound and settings stay on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in another program and save it again from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its folder in the file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the clip that it has grown from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the window, or bring it to the front, with files as if they were dropped on it: music goes on from a sound or follows a tune, a checkpoint can be imported. The word “open” may be left out before a path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs keep the processor {percent:.0f} % busy, which makes everything slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others have grown from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of the take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PATTERN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack the files themselves, for example with “tar -h”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause it, then move the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. {done} of {total} are there and kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing, keeping what was fetched. Press Ctrl-C again to leave at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Piano roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play (Space).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the loop again and again (L). Drag over the waveform to mark it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playhead at {position} of {length}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing on {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug in its disk and start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug in its disk, or choose another folder: under “Connection and folder” in the window, or with “musicgen-desktop checkpoints move”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a tag to give it, again to take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press an entry to put its prompt and all its parameters back into the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to sort by colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to sort by it, again to turn the order round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt of section {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt, parameters and seed are those of “{title}”: it would be the same sound. For another one change something, or open the lock of the seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt, seed and all else that made it, in the file&apos;s tags, so that it can be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts one after another within one piece: the music goes on, and turns to the next prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts you use are kept here, with all their parameters. Press one to use it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts, sound and settings stay on this machine; the program opens no connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proving and unpacking the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public domain (CC0 1.0): do with it whatever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a part into the name that is filled in for each clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all lines on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the program&apos;s own files back, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the recorder away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the right file back in its place, or generate the clip again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this job back into the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this message away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts “{phrase}” into the prompt or takes it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue paused: {count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue: {count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick (int8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate (kHz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read every file and compare it with its hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read sections from a TOML file, as generate --sections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready: {length}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a sound, or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record from a microphone: sing, hum or play (Shift+R).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record from the microphone (Shift+R).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo the loop&apos;s region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it when the queue is through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove or rename one of them, or choose an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove some of them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this preset of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {title} from this machine?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair it: only the damaged files are fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a library that was backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored, it takes the place of the library that is open, which is set aside and kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored: {clips} clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored: {clips} clips. What was there before lies in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {number} of {rounds} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “git lfs pull” in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples a second, in kHz. MusicGen makes 32 kHz, which most programs convert by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as MIDI, use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as MIDI…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it (Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the tune as MIDI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the whole checkpoint again, with its text encoder and its codec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save them as float32, float16 or bfloat16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds in which the sound falls into silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds in which the sound rises from silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds of the tune, 30 at most. A shorter one is heard again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section {number} earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section {number} later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections · {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what it needs, and install it. Nothing is fetched yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the microphone is muted, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See, hear and change what is heard of it (Ctrl+T).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {variable} to a folder that can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings by their name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several prompts one after another in one piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+→, Shift+←</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show and play take {number} (key {number}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only clips with stars, a tag, a colour and so on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only prompts that hold all these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or fold away: {panel}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the checkpoints&apos; folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the finished clips or the jobs that are being made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the library as cards, or as rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show words of all kinds that have these letters. Enter takes the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown from {start} to {end}, {times} times as large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single keys work wherever no text is written. Esc leads there from the prompt, Ctrl+L back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snap to beats or zero crossings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something does not work here. The report tells what; copy it to ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was written into the program: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and MIDI ({suffixes})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound is not available: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds ({endings})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds are files that end in {endings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds on two channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it from a desktop session. “musicgen-desktop generate” makes music without a display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it with “python3 bootstrap.py run”, which says which system libraries are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the backup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program again: it sets the damaged file aside and repairs the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay offline: open no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sticks formatted as FAT32 hold files up to 4 GB: format it as exFAT, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop fetching; what is here is kept, also over a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop now and keep the sound that exists (Ctrl+.).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this job now and keep the sound that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop, keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop, keep {made}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {duration:.1f} s of music in {seconds:.1f} s, seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping, keeping what exists. Press Ctrl-C again to discard it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such files can run programs, so they are not used. Look for a copy with model.safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such files have to be converted first, which is not possible here. Use a copy with model.safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise me keeps: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TAG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab adds: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a filter away, or write fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all filters away; the words of the search stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away: {filter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take section {number} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the search and all filters away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this filter away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this job out of the queue (Del).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this line away (Del). Its prompt stays in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this section out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this seed into the form and lock it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {number}, {made}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the tag away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell on the desktop when music is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempo of the count-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CUDA pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CUDA pack does not work here: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CUDA pack has torch {torch}; this program needs {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CUDA pack in {folder} cannot be removed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CUDA pack in {folder} is not whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CUDA pack is damaged: {name} is missing or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CUDA pack is installed; the next start uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CUDA pack is made for another Python or system: {tags}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CUDA pack is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Starter makes music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address or the access token has characters that cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address {address} cannot be used to fetch checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive cannot be used: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is damaged: {name} in it is not what it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audio output is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup does not hold the clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is in its place. What was there before lies in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is whole and lies ready, with {clips} clips. When the program starts again it takes its place, and what is there now is set aside in the folder “replaced”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check could not be started: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint does not say with which code music begins (decoder_start_token_id is {value}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint is incomplete: {count} of its weights are missing, the first is {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint wants to run program code of its own ({field} in {name} says so).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint {title} cannot be computed in 8 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint {title} cannot be loaded: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint {title} cannot be used. Damaged: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint {title} has its weights only as .bin files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint {title} has its weights only as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint {title} is incomplete. Missing: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint {title} was not exported: these files are damaged: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint “{id}” is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint&apos;s numbers overflowed even in fp32, so no music came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint&apos;s {name} is not that of a T5 tokenizer which this program knows ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoints are in {folder} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoints are in {folder} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip it has grown from is not in the library any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy {name} is ready to be carried to another machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daily backup of the library could not be made: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database from before was set aside in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged ({reason}). The next start of the program repairs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was made again. Clips: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: the library could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the library does not support SQLite&apos;s safest mode, as network drives do not. Move the data folder to a disk of this machine if you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {folder} cannot hold a file of {size} ({name}), although it may have room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {folder} is full, or your share of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {folder} is full: {needed} are needed, {free} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download was paused and goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file manager could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file name has no ending that says which sound format to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the clip “{title}” holds another sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is damaged or holds something else than weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} of the checkpoint {title} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} of {title} is not on the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first was made by version {version} of the program, this one by {now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first was made on {device} in {precision}, this one on {other} in {precision_now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first was stopped before its full length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is in use: a checkpoint in it is making music.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is in use: a checkpoint is being fetched or copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of your checkpoints, {folder}, cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of your library, {folder}, cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics card&apos;s memory is too small for this, so the processor computed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hashes of CUDA wheels for Python {python} on {system} are not known, so none is fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library can only be looked at: {reason}. Mend that and start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be moved while something is made, saved or imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library could not be opened, so nothing can be saved in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is in {folder} now. The old one lies in {old}; remove it when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is in {folder} now. The old one lies in {old}; remove it when you like. The program starts again to use it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is open in another window or program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is view-only: its folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is whole. Clips checked: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library made no backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library was made by a newer MusicGen Desktop (its format is {found}, this program knows {known}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s database cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s database is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s database was damaged. It was set aside in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s database was damaged; it has just been mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s database was gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licence of these weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of files {name} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log in the program&apos;s folder says where. Your clips are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {name} is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The native code cannot be loaded: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The native code {name} is of another version than the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is switched off in this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new music goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next start uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers overflowed in {precision}, so it was made in fp32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offline switch, a mirror, a proxy, and where checkpoints are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other jobs go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset “{name}” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor computes instead. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program broke down when it ran last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program carries torch for processors. A CUDA pack, torch&apos;s CUDA build for NVIDIA cards, lies beside it and is used instead while it works; else the program says so and goes on with the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program carries torch for processors. With a CUDA pack, torch&apos;s build for NVIDIA cards, the card makes the music. A pack takes some 5 GB. Where there is a network, “pip download torch=={version}” fetches its files; choose their folder here. They are proved and tried before they are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before this was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is set to offline, so nothing is fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s own modules cannot be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt above is what the piece is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt has a piece that the checkpoint&apos;s text encoder does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt is {length} tokens long; only the first {limit} were used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy {address} cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy {proxy} does not let us through (answer {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue is paused: this waits in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe tells of no other condition: another processor or driver may compute otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording has ended after {minutes} minutes, the most that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region from {start} s to {stop} s is too short to be made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report says where it happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results could not be printed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as “{title}” of {made}, bit for bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gave two different sounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sections are {together} s long together, but {duration} s of music are asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sections cannot be read from {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sections stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sections were written to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks to come back in {minutes} minutes. What is there already is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound and the codes cannot go to the same file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file of this clip is missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file of this clip is missing or damaged. “Make again” makes it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not let this program use the microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system ended a measuring process, most likely for lack of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags of each clip (T changes them).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The top-k is {value}, below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tune was put away; the source is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights are stored as {dtype} ({name}), which cannot be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights do not fit the configuration: {name} has the shape {found}, the configuration asks for {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in {place} are for another program ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in {place} are there as {name}, not as model.safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in {place} still have the names that they had in training ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of the checkpoint are other ones now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of {title} are not those of a whole MusicGen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of {title} come as .bin files without a published hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole clip, or what is marked as its loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole take. Click to hear it from there. Drag the part that is shown, or its edges to zoom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window cannot be opened: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window did not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window did not open: status {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window ended with status {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {name} is {value}{unit}; it must be from {low}{unit} to {high}{unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than {most} sounds in this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no sounds in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several sets of weights in {place}: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are sounds and other things in this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many checkpoints called {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} checkpoints in this: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} checkpoints in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} prompts; {most} are made at once at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a fault in the program: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a newer version of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a newer version of {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another checkpoint called {name} in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no CUDA pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no MusicGen checkpoint in {folder}: no config.json says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no audio output, so nobody hears it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no checkpoint called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clip {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no music before that place in “{name}” to go on from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no published checkpoint called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such device in this machine, or its driver is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such part in “{title}”, which is {seconds:.2f} s long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tone in {name} that could be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no torch in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {device} device on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room for {title}: it needs {needed}, {free} are free in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room to write {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of “{name}” between these times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no backup, so a new one was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was not enough memory to finish this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These clips have different notes. What you write here replaces all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files in {place} are damaged: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These may stand in a name: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They cannot be converted here. Use a copy with model.safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wait in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were brought, or made by a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This checkpoint hears text alone, no melody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This frees {size}. Clips made with it stay. {again}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a bug in MusicGen Desktop {version}; please report it with these lines:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no archive of a library, or a damaged one: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a MusicGen checkpoint (its architecture is {kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an access token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This makes “{title}” once more, the same in every sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one was stopped before its full length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program cannot play a checkpoint whose {field} is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program cannot use the checkpoint&apos;s {name}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program needs one for Python {python} on {system}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program never does that. If its weights are plain MusicGen, take {field} out of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user has no home folder, so there is no place for your clips and settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away what was fetched of {title}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw the dice: another seed, now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw the recording away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidying the library failed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, prompt, notes, tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To ask for a newer version of {title} it opens a connection to {place}, sends nothing of yours, and goes offline again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To fetch {title} it opens a connection to {place}, sends nothing of yours, and goes offline again when the installation is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together {together} s, as long as the piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together {together} s, but the length is {length} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together {together} s; a piece has {most} s at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later, or use another address for the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later, or use another address for the Hub; a mirror may be out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned down by {gain:.1f} dB, so that its peaks fit the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type from where to where it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and import the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {rate} can be read; convert it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 0 to turn it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 1 to turn guidance off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a checkpoint with a T5 text encoder, an EnCodec codec and a MusicGen decoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a checkpoint&apos;s folder where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a copy of the checkpoint with model.safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a folder where it is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an archive from somebody you trust, made by “Export”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as melody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use its prompt and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the address of another index, or a folder with the wheels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the config.json that belongs to these weights, or save the whole checkpoint again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the config.json that belongs to these weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the {name} that belongs to these weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, or end it, perhaps on another computer that uses the same folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done there, or stop it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wav and flac keep every sample; mp3, ogg and opus are small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waveform of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waveform of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waveform, spectrogram or both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What clips are when they are dragged into another program, or copied. Holds at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did not come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to hear?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the computing. It changes how fast the music comes, and in small ways which music.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps: {ways}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is heard here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there already is kept. Check the connection and install again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the first file will be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the mouse does: draw over the roll, erase (also with the right button), or choose and move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the piece is called: its sections say what is heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for last may not have been done: do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was made is not a second of sound: its peak is {peak}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded lies there unfinished; the next start of the program makes it whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded until then is kept. Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded until then is kept: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was taken of “{name}” is not in the library&apos;s folder any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want to hear, in English words. Ctrl+Enter makes it. Tab completes a word, Up brings earlier prompts back into an empty field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where checkpoints are fetched from. Empty: the Hugging Face Hub itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where connections go through, such as http://proxy.example.org:3128. Empty: what the system says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in the sound the 30 s begin that are heard of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the library be?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the dice fall. The same seed with the same words and settings makes the same music again; locked, it stays for the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the files go. Files that are there stay; new ones get names of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the new music begins, in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the part that is used begins, in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where torch&apos;s CUDA wheels lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which microphone or input is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which take of the request this is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which trained weights make the music. Larger ones sound better and take longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you work in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wildness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wildness, at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window on this display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window without a display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its spectrogram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are looked for in titles, prompts, notes and tags. Write fewer of them, or only beginnings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words for the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words for what the music shall not be like: “drums, noise”. Empty: nothing is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of your own about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works from the words of the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write each as three lines: [[section]], prompt = &quot;slow piano&quot;, duration = 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write fewer lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it from the root of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in other words, or use the tokenizer of the checkpoint that was trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like http://proxy.example.org:3128.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like https://mirror.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write nothing (Esc).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the files (Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the path from the root on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the sections to a TOML file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the tune into a file for other programs (Ctrl+S).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this prompt and make it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this take as wav, flac, mp3 or ogg, to wherever you like (Ctrl+E).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a whole prompt for you; undo brings yours back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can install it again at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You hear it while it is made. Nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it before its full length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your clips are safe. If something looks wrong now, start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your presets stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your presets were written to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a checkout in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clip kept in {folder}, found, exported as {name} and backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder with torch&apos;s CUDA wheels, or a folder or zip file that pip installed them into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new .musicgen or .zip file, or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new or empty folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second of music takes here: {speeds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a single take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a smaller checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sound file of which the part from --from to --to is made anew; the rest stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sound file to go on from; it stays as it is, and DURATION is what is added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sound file, or a folder with all that are in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sound or MIDI file whose tune the music follows, 30 s of it at most; needs a melody checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a zip file, best on another disk; as {suffix} a double click opens it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time} · {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept the licence without being asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access token (default: HF_TOKEN, which others cannot see; the settings)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add, try or remove torch&apos;s CUDA build, for NVIDIA cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of a mirror (default: HF_ENDPOINT, settings)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of a proxy (default: HTTPS_PROXY, the settings, the system&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all checkpoints with state, size, memory needed and speed measured here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all clips that these words find, as in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all done in about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that is known of clips; with --json the whole recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also save the EnCodec codes: integers (takes, codebooks, frames)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always take the likeliest code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an installed checkpoint or a folder (default {value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another torch was loaded: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as at the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking what there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {seconds} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {takes} takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun · {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun, {size} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bench measured {count} figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond {window:g} s: seconds of the music before that each window hears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring in a folder, a Hub cache or an archive, without a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring sound files into the library: WAV, FLAC, OGG, Opus, MP3, AIFF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring the library into another folder, and use it there; the old one stays until you remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring the sound to this loudness, for example -14, or its true peak to -1 dB (default off: as made)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bringing back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing a job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose among codes that add up to this chance; 0 or 1 is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose among the N likeliest codes; 0 is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closing other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continues from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continues {name} from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>converting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy a pack, try it, and use it from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut as made (default), fade out, or natural: up to 4 s longer, to the first pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete installed or unfinished checkpoints for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete of {count} clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drums, noise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends in a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>era</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fades out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetch damaged files again, and only those</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetch published checkpoints, or go on with what was paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetch the wheels that this program knows by their hashes; the only thing here that uses the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first sound after, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for developers: when the window closes, print how long it did not answer, and when it was first seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from this day on, such as 2026-03-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from which others have grown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give clips tags, or take tags away; close the window first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give them this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on from a sound, or within it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grown from {name} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guidance off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guidance scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guidance scale at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hear the whole sound of --melody; by default drums are left out of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how closely it follows the prompt, {low:g} to {high:g}; 1 is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how often each job runs (default {value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ids as in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ids as in the list, for example musicgen-small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ids, or beginnings of them that no other clip has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import of {count} sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>importing the libraries, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instruments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it computes wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ended with {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no list of contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more files than any library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds {name}, which is no file of a library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is far too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no TOML ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not built for CUDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its list of contents is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave what made the music out of the file&apos;s tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length of a clip, {low:g} to {high:g} (default {value:g})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length of section {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list, install, check, import and export checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>literal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading again, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at the library of clips, check it and keep it safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loop {start} – {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by this checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made from words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make music from a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the database again of the sound files and the ledger beside them; the one there is set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the library what it was when it was backed up; what is there now is set aside, never deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked as keepers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure how fast this machine makes music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure once more in each round with N cores kept busy by others (default 0: do not)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>melody of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>melody of {start}–{stop}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory for {seconds:g} s: {needs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory reads, GB a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mend what can be mended; nothing is ever deleted by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most memory, GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move all checkpoints to another folder or disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>native code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>native code with AVX-512 VNNI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>native code with AVX-VNNI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>native code with AVX2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>native code with dot products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>natural</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs about {needed:.1f} GB of memory, {free:.1f} GB are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no graphics card that PyTorch can use was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no more than N of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sound output was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: this processor computes in fp32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed · {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed, {size} to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed for MusicGen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing has grown from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of busy cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of .mp3, .ogg and .opus; a number is .mp3&apos;s bit rate in kbit/s (default best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a sample in .wav and .flac; 32 is floating-point, in .wav alone (default 24)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of so many seconds or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of so many seconds or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of that used for weights, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the decoder (default auto)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the decoder (default auto: as fits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the files (default wav)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the files, with {known} filled in; what is not known leaves no hole (default {default})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one argument: the last word may be a beginning, &quot;several words&quot; stand together, -word must not be there (behind -- where it comes first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {names} (default {first})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one step without its sound, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only read it and compare every hash; nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the window with sounds, tunes or checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened, raised by a second start and closed; answered within {seconds:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other than the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others have grown from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused at {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pausing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision {precision}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print JSON lines instead of a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print events as JSON lines instead of a progress bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print their ids alone, for xargs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print versions, devices, folders, checkpoints, audio outputs and microphones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processor time of a step, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompts over time: [[section]] tables with prompt and duration; PROMPT is then the piece&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read every file and compare its hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read every file of the library, and say which are missing, damaged or not what they should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read it again and compare every hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready · an update is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready · {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready, {size}; a newer version can be installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redo {start}–{stop}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of “{prompt}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename to “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replace existing files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same as the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples a second (default: as made)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds in which it falls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds in which it rises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds of sound a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds, {low:g} to {high:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>section {number} is not a prompt and a duration in seconds and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings by their name in the export window: {names}, or your own; other options change them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several Ogg streams in one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape the piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share the files with the source instead of copying them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest or oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound file to write: .wav, .flac, .ogg or .mp3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds, tunes, or checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed with busy cores ({cores}), %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {late} takes the time of step {early}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stereo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surprise me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take this tag away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes of a job, 1 to {high} (default 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text and melody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the CUDA pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clips whose title, prompt, notes or tags hold the words, as in the window&apos;s search field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clips, newest first: id, stars, length, title, tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file {name} is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the graphics card cannot be used ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name {name} leads out of its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part from this second on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part up to this second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor (CPU) as device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor, since no NVIDIA card was found that it can use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor: no NVIDIA card was found that it can use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program&apos;s folder (default: {variable}, or the system&apos;s custom)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server sent another part of the file than asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {name} glides there until the end of the new music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than {most} sections in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no section in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer does not allow the connection; is there a firewall?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch cannot be loaded: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch {torch} for CUDA {cuda} works here ({size}), on {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch {torch} for CUDA {cuda}, {size}, on {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch {torch} is not built for CUDA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try everything the program needs here, and say what fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try the pack, and say what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two channels (default: as made)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two of its files have one name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the network this once, although the program is set to offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variations made side by side, 1 to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights read in a step, GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what computes (default auto)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what computes (default auto: the fastest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it shall not sound like; guidance leads away from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it shall sound like; empty for anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the sound file is like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what “library backup” wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the checkpoint is, or several of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the files go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where they shall be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where to begin in it (default: 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where to end in it (default: its end)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which (default: all that are installed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose sound is in the library more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wilder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wildness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with --online: the package index, as pip has it (default: PIP_INDEX_URL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with --self-test: print JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with N stars or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with this tag; several: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a checkpoint to a stick, for another machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write clips as sound files; none that is there is touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the library into one archive; where it is there already, only what is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{archive} holds all {clips} clips. Added now: {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{archive} is whole: {clips} clips, backed up at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{archive}: {clips} clips, {size} added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bits} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bits} bits float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change} of {count} clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice} · not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clips are in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clips are too many to make again at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clips begin with {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clips copied as sound files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clips were found again by their sound files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} did not come in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries could still be read in the damaged one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files did not come in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} imported, {refused} refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} jobs were interrupted when the program ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes in {length}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of them are not made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of them were there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} checkpoints in {folder} could not be imported: {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} clips could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} clips have other tags now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {asked} files were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} presets were added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} results are not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sounds are in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} takes that could not be saved when the program ended lie in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} cannot compute in {precision}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} failed its self-check, so the processor computed this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} gave wrong numbers in its self-check, so the processor computed this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} {precision}, {threads} threads; {seconds:g} s, {takes}, guided; median of rounds: {rounds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device}: {name} is faster than the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} clips were made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{duration:.1f} s of music in {seconds:.1f} s, seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{effect}
Range: {span}. Default: {default}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} (cannot be reached)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} (not made yet; {free} free)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} ({free} free)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} ({state}), {count} files unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is full or fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is kept the same on several machines by {program}, which may mix up a library that is in use. Keep it in another folder, and put its backups here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not an installed checkpoint and was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is on a read-only disk, so {name} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is on another machine&apos;s disk ({kind}), where a library in use may be damaged when the network fails. Keep it on a disk of this machine, and put its backups there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is where the library is, or around or inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{from_seconds} to {to_seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gone} cannot be used any more; {title} is chosen now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached; is there a connection?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} could not prove that it is {host}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not answer as the Hub does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not have {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not have {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not let us have {path} (answer {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} gave an answer that does not fit (answer {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is not known here; is there a connection?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is too busy (answer {status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} offers {name} with {found} bytes but lists {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} refused the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sends us round in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sent us on to {target}, which is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is not removed without asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is removed; {size} are free again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is whole again; fetched: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id}: every file is as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id}: there is no list of hashes to compare with. Its weights are {sha256} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} long; 30 s of it are heard, from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lufs} LUFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{made} made so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{millions} M weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}: about {size} to fetch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({needed}) is larger than a file may be in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} came from {host} with another content than listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} came over changed; the disk or the connection fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: the folder {folder} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: {folder} does not allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be fetched: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not hold what was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} from {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no codes that fit this checkpoint, so its sound was encoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no notes there that could be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in it is a link or locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in it says that it has {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {path} is a link, not the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {path} is packed in a way this program does not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {place} is a link that leads nowhere: what it stood for was deleted or never fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {place} is a web page, not the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {place} is only a pointer of Git LFS: the file itself was not fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {place} was not fetched to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged and was passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in it twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in no list: the database does not know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is longer than an hour, so it is not drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no MIDI file, or a damaged one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no name for the codes: they are saved as {suffix}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no name of a checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a possible file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is silent there, so there is nothing to go on from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already and is no archive of a library. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {length} s long; there is no region from {start} s to {stop} s in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {length} s long; there is nothing from {start} s to {stop} s in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed while it was backed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not written right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was written by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would grow beyond all measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would lie among the files that it is to hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {start} → {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {version}, licence: {licence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, which tells of the clips beside their sounds, is not what the database says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {memory:.1f} GB of memory, {free:.1f} GB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needed:.1f} of {free:.1f} GB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new} and {old} lie in each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} at {time}, drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} at {time}, rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} at {time}, {other} sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} sharp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be replaced: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} contains no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not say how long it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} exists already and was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {channels} channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {count} presets in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {rate} samples per second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is coded as {codec}, which cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged or cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged, not complete, or no archive of its kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is locked with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no archive, or its end is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a sound file that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a whole safetensors file ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is too long ({minutes} minutes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} names a home folder that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} takes more memory or time to read than any sound of its length should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was refused: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} · {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{physical} ({logical} threads)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} has no tokenizer of its own; that of its training run lies in {run}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is an archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is installed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is only an adapter (LoRA), not a whole checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is only the weights of a checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is the state of a training on several devices ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} was exported by audiocraft ({name}): it holds neither configuration nor text encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} {rate:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{precision}, {native}, codes {digest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{processor}, {cores} cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} Hz, {channels} channel(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds:.2f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds:g} s to go on from are heard in, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s and longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s of {name} are too short to be heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} would be deleted, and the next attempt begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}, but only {free} are free on this disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}, {free} free on this disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} ({low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed:.1f}× real time on {device}, {precision}, for {takes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed} steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stars} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stars}. Alt+0 to Alt+5 change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} – {stop} redone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{suffix} is not a sound format that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tag} · on some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{takes} takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{takes} takes take the time of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} (default {value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} Mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{thousands} G weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} {prompt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} did not come from the Hub, so its files cannot be fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is being installed or changed by another window or program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is being worked on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is installed already, and up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is installed as {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is installed in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is making music, or a job in the queue waits for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not a MusicGen checkpoint (its architecture is {kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not an installed checkpoint; its folder {folder} was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is the newest version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} needs about {needed:.1f} GB of memory for this, but only {free:.1f} GB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} on {machine}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} was removed from this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} · built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: the same sound is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tokens} of {most} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tokens} of {most} tokens: the end is not heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tooltip}
Type another one, then Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total}, {free} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is no day such as 2026-03-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not a loudness from -70 to 0 LUFS, nor peak, nor off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not a number of seconds from 0 to {most:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} of {count} clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} of “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} · {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, of a clip that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Surprise me” keeps: {what}. Press to lock style, tempo or key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“library list” shows their ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“no keeper any more”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{address}” is not an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” holds a checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a backup of a library with {clips} clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” is not a whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a tune without a sound: it can be followed, not gone on from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is longer than what can be gone on from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no name for a preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”, which it grows from, is not in the library any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”: its codes are damaged; the sound is whole without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”: its codes are gone; the sound is whole without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”: its kept waveform is of another sound and is drawn again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”: its sound file holds another sound. A backup may have the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”: its sound file is damaged or cut short. A backup may have it whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”: its sound file is gone. A backup may have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”: its sound has another length than the database says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{prompt}” was interrupted when the program ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was made by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was not made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was not made by this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was taken out of the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← → ↑ ↓, Ctrl+← →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓, Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↳ from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↳ melody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↳ part redone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−1 dB peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ {time} · {device}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
