<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name></name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> bars</source>
        <translation> compases</translation>
    </message>
    <message>
        <source> bpm</source>
        <translation> bpm</translation>
    </message>
    <message>
        <source> loop</source>
        <translation> bucle</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> st</source>
        <translation> st</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>&amp;Clip</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Reproducción</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>(kept)</source>
        <translation>(conservado)</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>(falta)</translation>
    </message>
    <message>
        <source>(take {number})</source>
        <translation>(toma {number})</translation>
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
        <translation>--bpm y --beats-per-bar son para bucles de compases enteros.</translation>
    </message>
    <message>
        <source>--forget takes a tag from all clips.</source>
        <translation>--forget quita una etiqueta de todos los clips.</translation>
    </message>
    <message>
        <source>--from and --to need a file.</source>
        <translation>--from y --to necesitan un archivo.</translation>
    </message>
    <message>
        <source>--rename and --forget are about all clips.</source>
        <translation>--rename y --forget valen para todos los clips.</translation>
    </message>
    <message>
        <source>--tries is for --until-tempo.</source>
        <translation>--tries es para --until-tempo.</translation>
    </message>
    <message>
        <source>--zip is for bundles, not for single files.</source>
        <translation>--zip es para paquetes, no para archivos sueltos.</translation>
    </message>
    <message>
        <source>-70 to 0 LUFS, peak, off</source>
        <translation>-70 a 0 LUFS, peak, off</translation>
    </message>
    <message>
        <source>.</source>
        <comment>decimal mark</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>/ {made} of {total}</source>
        <translation>/ {made} de {total}</translation>
    </message>
    <message>
        <source>/ {total}</source>
        <translation>/ {total}</translation>
    </message>
    <message>
        <source>0 to {high}; the same seed makes the same music (default: a new one)</source>
        <translation>de 0 a {high}; la misma semilla hace la misma música (por defecto: una nueva)</translation>
    </message>
    <message>
        <source>0.1 (safe) to 2 (wild)</source>
        <translation>de 0.1 (seguro) a 2 (atrevido)</translation>
    </message>
    <message>
        <source>1 bar</source>
        <translation>1 compás</translation>
    </message>
    <message>
        <source>1 of 2</source>
        <translation>1 de 2</translation>
    </message>
    <message>
        <source>1, 2, 4, 8 … as it fits</source>
        <translation>1, 2, 4, 8 … lo que quepa</translation>
    </message>
    <message>
        <source>110 to 130 bpm</source>
        <translation>110 a 130 bpm</translation>
    </message>
    <message>
        <source>2 of 2</source>
        <translation>2 de 2</translation>
    </message>
    <message>
        <source>30 s of it are heard at most.</source>
        <translation>Se escuchan como máximo 30 s.</translation>
    </message>
    <message>
        <source>50 Hz hum</source>
        <translation>zumbido de 50 Hz</translation>
    </message>
    <message>
        <source>60 Hz hum</source>
        <translation>zumbido de 60 Hz</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>8 bits on the CPU</source>
        <translation>8 bits en la CPU</translation>
    </message>
    <message>
        <source>90 to 110 bpm</source>
        <translation>90 a 110 bpm</translation>
    </message>
    <message>
        <source>A bar begins at the playhead</source>
        <translation>Un compás empieza en el cabezal</translation>
    </message>
    <message>
        <source>A bar begins at the playhead (Shift+D).</source>
        <translation>Un compás empieza en el cabezal (Mayús+D).</translation>
    </message>
    <message>
        <source>A brace in the name has no partner.</source>
        <translation>Una llave del nombre no tiene pareja.</translation>
    </message>
    <message>
        <source>A click opens a clip; the arrow keys walk through the tree, Enter opens.</source>
        <translation>Un clic abre un clip; las flechas recorren el árbol, Intro abre.</translation>
    </message>
    <message>
        <source>A click opens, Enter plays, F2 renames, Del drops to the trash; Ctrl+Z brings back.</source>
        <translation>Un clic abre, Intro reproduce, F2 cambia el nombre, Supr lleva a la papelera; Ctrl+Z lo devuelve.</translation>
    </message>
    <message>
        <source>A clip of full length …</source>
        <translation>Un clip de duración completa …</translation>
    </message>
    <message>
        <source>A clip that was kept is not found again.</source>
        <translation>Un clip guardado ya no se encuentra.</translation>
    </message>
    <message>
        <source>A clip that was kept sounds different.</source>
        <translation>Un clip guardado suena distinto.</translation>
    </message>
    <message>
        <source>A fault in the program ended this job: {fault}</source>
        <translation>Un error del programa terminó este trabajo: {fault}</translation>
    </message>
    <message>
        <source>A fault in the program: {fault}</source>
        <translation>Un error del programa: {fault}</translation>
    </message>
    <message>
        <source>A few letters of it. Arrows choose, Enter runs it, Esc closes.</source>
        <translation>Unas letras de ella. Las flechas eligen, Intro la ejecuta, Esc cierra.</translation>
    </message>
    <message>
        <source>A few pages with pictures.</source>
        <translation>Unas páginas con imágenes.</translation>
    </message>
    <message>
        <source>A good balance: clearer instruments and steadier rhythm than Small, at about a quarter of its speed.</source>
        <translation>Buen equilibrio: instrumentos más claros y ritmo más firme que Small, a cerca de un cuarto de su velocidad.</translation>
    </message>
    <message>
        <source>A loop begins by itself, has one prompt and no ending.</source>
        <translation>Un bucle empieza por sí solo, tiene un solo prompt y no tiene final.</translation>
    </message>
    <message>
        <source>A loop has no ending.</source>
        <translation>Un bucle no tiene final.</translation>
    </message>
    <message>
        <source>A melody checkpoint hears one of twelve notes at each moment and knows no octaves; a tune shorter than 30 s is heard again and again.</source>
        <translation>Un checkpoint de melodía oye en cada momento una de doce notas y no conoce octavas; una melodía de menos de 30 s se oye una y otra vez.</translation>
    </message>
    <message>
        <source>A name that no other preset has. Enter keeps it, Esc does not.</source>
        <translation>Un nombre que no tenga otro preajuste. Intro lo guarda, Esc no.</translation>
    </message>
    <message>
        <source>A name that none of the program&apos;s own presets has. Enter keeps it, Esc does not.</source>
        <translation>Un nombre que no tenga ningún preajuste del programa. Intro lo guarda, Esc no.</translation>
    </message>
    <message>
        <source>A new job is heard as soon as it has sound, unless something else is playing.</source>
        <translation>Un trabajo nuevo se oye en cuanto tiene sonido, si no suena otra cosa.</translation>
    </message>
    <message>
        <source>A newer program may have written it: save the tokenizer again with Transformers {version}, or use the one of the checkpoint that was trained.</source>
        <translation>Quizá lo escribió un programa más nuevo: guardar el tokenizador de nuevo con Transformers {version} o usar el del checkpoint entrenado.</translation>
    </message>
    <message>
        <source>A recording that was cut off has been kept: {name}.</source>
        <translation>Se conservó una grabación interrumpida: {name}.</translation>
    </message>
    <message>
        <source>A region that is made anew has one prompt, no sections.</source>
        <translation>Una parte que se rehace tiene un solo prompt, sin secciones.</translation>
    </message>
    <message>
        <source>A search of the same name is replaced.</source>
        <translation>Una búsqueda con el mismo nombre se sustituye.</translation>
    </message>
    <message>
        <source>A second start did not reach the first.</source>
        <translation>Un segundo arranque no alcanzó al primero.</translation>
    </message>
    <message>
        <source>A semitone higher</source>
        <translation>Un semitono más agudo</translation>
    </message>
    <message>
        <source>A semitone higher, lower</source>
        <translation>Un semitono más agudo, más grave</translation>
    </message>
    <message>
        <source>A semitone higher: all, or what is chosen (Ctrl+Up).</source>
        <translation>Un semitono más agudo: todo o lo elegido (Ctrl+Arriba).</translation>
    </message>
    <message>
        <source>A semitone lower</source>
        <translation>Un semitono más grave</translation>
    </message>
    <message>
        <source>A semitone lower: all, or what is chosen (Ctrl+Down).</source>
        <translation>Un semitono más grave: todo o lo elegido (Ctrl+Abajo).</translation>
    </message>
    <message>
        <source>A sound at half its speed is not twice as long.</source>
        <translation>Un sonido a la mitad de su velocidad no dura el doble.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Una etiqueta necesita un nombre.</translation>
    </message>
    <message>
        <source>A tag, then Enter</source>
        <translation>Una etiqueta, luego Intro</translation>
    </message>
    <message>
        <source>A take that misses them is stretched and transposed into a clip of its own; the take stays.</source>
        <translation>Una toma que no los cumple se estira y transpone en un clip propio; la toma se conserva.</translation>
    </message>
    <message>
        <source>A token is one word of letters and digits: hf_…</source>
        <translation>Un token es una palabra de letras y cifras: hf_…</translation>
    </message>
    <message>
        <source>A worker on {host} was lost; others do its work.</source>
        <translation>Se perdió un proceso de trabajo en {host}; otros hacen su trabajo.</translation>
    </message>
    <message>
        <source>A/B, side by side, versus</source>
        <translation>A/B, lado a lado, contra</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>ACCIÓN</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>DIRECCIÓN</translation>
    </message>
    <message>
        <source>ARCHIVE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>About MusicGen Desktop</source>
        <translation>Acerca de MusicGen Desktop</translation>
    </message>
    <message>
        <source>Above other windows</source>
        <translation>Sobre otras ventanas</translation>
    </message>
    <message>
        <source>Accept and install</source>
        <translation>Aceptar e instalar</translation>
    </message>
    <message>
        <source>Accept, go online and install</source>
        <translation>Aceptar, conectarse e instalar</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token de acceso</translation>
    </message>
    <message>
        <source>Add --accept-license if you accept it.</source>
        <translation>Añadir --accept-license para aceptarla.</translation>
    </message>
    <message>
        <source>Add --index with its address, the one that pip uses.</source>
        <translation>Añadir --index con su dirección, la que usa pip.</translation>
    </message>
    <message>
        <source>Add --online to use the network this once. Without a network, use: checkpoints import.</source>
        <translation>Añadir --online para usar la red por esta vez. Sin red, usar: checkpoints import.</translation>
    </message>
    <message>
        <source>Add --yes to remove it.</source>
        <translation>Añadir --yes para quitarlo.</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Añadir una sección</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Poner en cola</translation>
    </message>
    <message>
        <source>Add {takes} to the queue</source>
        <translation>Poner {takes} en cola</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>Poner {what} en cola</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>All checkpoints: yours, and those that can be installed.</source>
        <translation>Todos los checkpoints: los que hay y los que se pueden instalar.</translation>
    </message>
    <message>
        <source>All chosen tags become the one that was chosen last.</source>
        <translation>Todas las etiquetas elegidas pasan a ser la última elegida.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>All files of {title} are as they should be.</source>
        <translation>Todos los archivos de {title} están como deben.</translation>
    </message>
    <message>
        <source>All of it is kept.</source>
        <translation>Se conserva todo.</translation>
    </message>
    <message>
        <source>All of these presets are here already.</source>
        <translation>Todos estos preajustes ya están aquí.</translation>
    </message>
    <message>
        <source>All of these words, as they begin; &quot;words in quotes&quot; together; -word for those without it; bpm:118-124, bpm:&gt;140, key:am or key:minor for what was measured (Ctrl+F).</source>
        <translation>Todas estas palabras, por su comienzo; &quot;palabras entre comillas&quot; juntas; -palabra para lo que no la tiene; bpm:118-124, bpm:&gt;140, key:am o key:minor para lo que se midió (Ctrl+F).</translation>
    </message>
    <message>
        <source>All that is set below, by its name.</source>
        <translation>Todo lo ajustado abajo, por su nombre.</translation>
    </message>
    <message>
        <source>All words: styles, instruments, moods, eras, tempos, keys, uses.</source>
        <translation>Todas las palabras: estilos, instrumentos, ambientes, épocas, tempos, tonalidades, usos.</translation>
    </message>
    <message>
        <source>Allow it in the checkpoint settings, or import the checkpoint from a folder or a stick.</source>
        <translation>Permitirlo en los ajustes de checkpoints o importar el checkpoint de una carpeta o una memoria USB.</translation>
    </message>
    <message>
        <source>Allow it in the system&apos;s privacy settings, then try again.</source>
        <translation>Permitirlo en los ajustes de privacidad del sistema y volver a intentarlo.</translation>
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
        <translation>Un clip exportado no contiene sonido.</translation>
    </message>
    <message>
        <source>An offline music sketchpad. Without a command it opens the window.</source>
        <translation>Un cuaderno de ideas musicales sin conexión. Sin orden abre la ventana.</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Y {count} más.</translation>
    </message>
    <message>
        <source>Another completion, none</source>
        <translation>Otra sugerencia, ninguna</translation>
    </message>
    <message>
        <source>Another number of takes, or the same seed, for this once; several prompts at once.</source>
        <translation>Otro número de tomas o la misma semilla, solo esta vez; varios prompts a la vez.</translation>
    </message>
    <message>
        <source>Another program is using the library&apos;s database.</source>
        <translation>Otro programa está usando la base de datos de la biblioteca.</translation>
    </message>
    <message>
        <source>Another program is using {name}.</source>
        <translation>Otro programa está usando {name}.</translation>
    </message>
    <message>
        <source>Another program may be using it; close that, or choose another.</source>
        <translation>Quizá lo use otro programa: cerrarlo o elegir otro.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Apple (MPS)</source>
        <translation>Apple (MPS)</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>GPU de Apple</translation>
    </message>
    <message>
        <source>Arrow keys walk, Enter or a click opens a clip, Space plays it.</source>
        <translation>Las flechas recorren, Intro o un clic abre un clip, Espacio lo reproduce.</translation>
    </message>
    <message>
        <source>Arrows and the page keys scroll.</source>
        <translation>Las flechas y las teclas de página desplazan.</translation>
    </message>
    <message>
        <source>Arrows choose; with Shift several.</source>
        <translation>Las flechas eligen; con Mayús, varias.</translation>
    </message>
    <message>
        <source>As a spectrogram.</source>
        <translation>Como espectrograma.</translation>
    </message>
    <message>
        <source>As heard</source>
        <translation>Como se oye</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tal como está</translation>
    </message>
    <message>
        <source>As made; as loud to the ear as streaming, podcasts or broadcasting ask; or as loud as it can be.</source>
        <translation>Tal como se hizo; con la sonoridad que piden el streaming, los pódcasts o la radio; o lo más fuerte posible.</translation>
    </message>
    <message>
        <source>As measured</source>
        <translation>Como se midió</translation>
    </message>
    <message>
        <source>Ask for a loop: so many bars at a tempo.</source>
        <translation>Pedir un bucle: tantos compases a un tempo.</translation>
    </message>
    <message>
        <source>Ask for bars or for seconds.</source>
        <translation>Pedir compases o segundos.</translation>
    </message>
    <message>
        <source>Ask for fewer, or divide it among several packs.</source>
        <translation>Pedir menos, o repartirlos entre varios paquetes.</translation>
    </message>
    <message>
        <source>Ask for seconds again.</source>
        <translation>Volver a pedir segundos.</translation>
    </message>
    <message>
        <source>Ask for seconds, or leave out what it goes on from, the sections and the ending.</source>
        <translation>Pedir segundos, u omitir aquello desde lo que continúa, las secciones y el final.</translation>
    </message>
    <message>
        <source>Ask for this once more, with another seed: other takes of the same idea (Ctrl+D).</source>
        <translation>Pedirlo otra vez con otra semilla: otras tomas de la misma idea (Ctrl+D).</translation>
    </message>
    <message>
        <source>Ask whether there is a newer version of it.</source>
        <translation>Preguntar si hay una versión más nueva.</translation>
    </message>
    <message>
        <source>Asking what there is</source>
        <translation>Consultando lo que hay</translation>
    </message>
    <message>
        <source>At the bottom</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>Salida de audio</translation>
    </message>
    <message>
        <source>Audio outputs</source>
        <translation>Salidas de audio</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Automatic finds out while it makes music; fewer leave cores to your DAW. Holds from the next job on.</source>
        <translation>Automático lo averigua mientras hace música; menos dejan núcleos a la DAW. Vale desde el próximo trabajo.</translation>
    </message>
    <message>
        <source>Automatic takes the fastest that computes right.</source>
        <translation>Automático toma el más rápido que calcula bien.</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>POR</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back the library up into one file</source>
        <translation>Copia de seguridad de la biblioteca en un archivo</translation>
    </message>
    <message>
        <source>Back the library up…</source>
        <translation>Copia de seguridad de la biblioteca…</translation>
    </message>
    <message>
        <source>Back to one clip</source>
        <translation>Volver a un clip</translation>
    </message>
    <message>
        <source>Back to the big window</source>
        <translation>Volver a la ventana grande</translation>
    </message>
    <message>
        <source>Back to the big window (Esc).</source>
        <translation>Volver a la ventana grande (Esc).</translation>
    </message>
    <message>
        <source>Back to the music (Esc).</source>
        <translation>Volver a la música (Esc).</translation>
    </message>
    <message>
        <source>Back to the one that is heard (Esc).</source>
        <translation>Volver al que se oye (Esc).</translation>
    </message>
    <message>
        <source>Back to the start (Home).</source>
        <translation>Volver al principio (Inicio).</translation>
    </message>
    <message>
        <source>Back to {default}</source>
        <translation>Volver a {default}</translation>
    </message>
    <message>
        <source>Backing the library up</source>
        <translation>Haciendo la copia de seguridad</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>Backups of a library ({suffixes})</source>
        <translation>Copias de seguridad de una biblioteca ({suffixes})</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Bar starts here</source>
        <translation>El compás empieza aquí</translation>
    </message>
    <message>
        <source>Bar {bar}, beat {beat}.</source>
        <translation>Compás {bar}, tiempo {beat}.</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Compases</translation>
    </message>
    <message>
        <source>Bars of a loop</source>
        <translation>Compases de un bucle</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>Tiempos</translation>
    </message>
    <message>
        <source>Beats a minute of the new clip; a dash leaves the tempo.</source>
        <translation>Pulsos por minuto del clip nuevo; un guion deja el tempo.</translation>
    </message>
    <message>
        <source>Beats a minute of this clip.</source>
        <translation>Tiempos por minuto de este clip.</translation>
    </message>
    <message>
        <source>Beats per minute of the clicks.</source>
        <translation>Pulsos por minuto del metrónomo.</translation>
    </message>
    <message>
        <source>Before the first bar.</source>
        <translation>Antes del primer compás.</translation>
    </message>
    <message>
        <source>Begin at once, or after one bar of clicks. Use headphones if the clicks are heard in the recording.</source>
        <translation>Empezar al momento o tras un compás de clics. Usar auriculares si los clics se oyen en la grabación.</translation>
    </message>
    <message>
        <source>Begin no further job; the one that runs is made to its end.</source>
        <translation>No empezar otro trabajo; el que está en curso se termina.</translation>
    </message>
    <message>
        <source>Begin the next job.</source>
        <translation>Empezar el siguiente trabajo.</translation>
    </message>
    <message>
        <source>Begin with nothing again.</source>
        <translation>Empezar otra vez de cero.</translation>
    </message>
    <message>
        <source>Beginning of the part</source>
        <translation>Comienzo de la parte</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Leyéndose</translation>
    </message>
    <message>
        <source>Beside “{panel}”</source>
        <translation>Junto a «{panel}»</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>La mejor disponible</translation>
    </message>
    <message>
        <source>Best cannot be told from the original. The numbers are mp3&apos;s bit rate, in kilobits a second.</source>
        <translation>«Mejor» no se distingue del original. Las cifras son la tasa de bits de mp3 en kilobits por segundo.</translation>
    </message>
    <message>
        <source>Bit for bit the same: {same}.</source>
        <translation>Igual bit a bit: {same}.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>Bifurcar aquí</translation>
    </message>
    <message>
        <source>Branch within its first {most} minutes.</source>
        <translation>Bifurcar dentro de los primeros {most} minutos.</translation>
    </message>
    <message>
        <source>Brighter spectrogram</source>
        <translation>Espectrograma más claro</translation>
    </message>
    <message>
        <source>Bring a part of it at a time.</source>
        <translation>Traer una parte cada vez.</translation>
    </message>
    <message>
        <source>Bring another panel to the front; drag one to another side or out of the window.</source>
        <translation>Traer otro panel al frente; arrastrar uno a otro lado o fuera de la ventana.</translation>
    </message>
    <message>
        <source>Bring back the sections as they were before.</source>
        <translation>Recuperar las secciones de antes.</translation>
    </message>
    <message>
        <source>Bring it back first (undo), or start from another clip.</source>
        <translation>Recuperarlo antes (deshacer) o partir de otro clip.</translation>
    </message>
    <message>
        <source>Bring to tempo and key…</source>
        <translation>Llevar a tempo y tonalidad…</translation>
    </message>
    <message>
        <source>Bring what was noted meanwhile.</source>
        <translation>Traer lo anotado mientras tanto.</translation>
    </message>
    <message numerus="yes">
        <source>Bring {count} clip to tempo and key</source>
        <comment>Bring {count} clips to tempo and key</comment>
        <translation>
            <numerusform>Llevar {count} clip a tempo y tonalidad</numerusform>
            <numerusform>Llevar {count} clips a tempo y tonalidad</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring “{title}” to tempo and key</source>
        <translation>Llevar «{title}» a tempo y tonalidad</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>COLOUR</source>
        <translation>COLOR</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>ORDEN</translation>
    </message>
    <message>
        <source>CPU: the graphics card computes wrongly.</source>
        <translation>CPU: la tarjeta gráfica calcula mal.</translation>
    </message>
    <message>
        <source>CPU: the graphics card&apos;s memory is too small.</source>
        <translation>CPU: la memoria de la tarjeta gráfica es insuficiente.</translation>
    </message>
    <message>
        <source>CPU: the only device here that computes in {precision}.</source>
        <translation>CPU: el único dispositivo de aquí que calcula en {precision}.</translation>
    </message>
    <message>
        <source>CPU: {why}.</source>
        <translation>CPU: {why}.</translation>
    </message>
    <message>
        <source>CUDA pack</source>
        <translation>Paquete CUDA</translation>
    </message>
    <message>
        <source>CUDA pack for NVIDIA cards</source>
        <translation>Paquete CUDA para tarjetas NVIDIA</translation>
    </message>
    <message>
        <source>CUDA pack for NVIDIA cards…</source>
        <translation>Paquete CUDA para tarjetas NVIDIA…</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>Call the one that is to play model.safetensors.</source>
        <translation>Llamar model.safetensors al que debe usarse.</translation>
    </message>
    <message>
        <source>Came with the program. Once dropped to the trash (Del) it stays away.</source>
        <translation>Vino con el programa. Una vez en la papelera (Supr), no vuelve.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Cancelado. No se escribió nada.</translation>
    </message>
    <message>
        <source>Cancelled; everything is as it was before.</source>
        <translation>Cancelado; todo está como antes.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>Change nothing in this job; it keeps its place.</source>
        <translation>No cambiar nada de este trabajo; conserva su sitio.</translation>
    </message>
    <message>
        <source>Change prompt and parameters of this job; it keeps its place in the queue (Enter).</source>
        <translation>Cambiar el prompt y los parámetros de este trabajo; conserva su sitio en la cola (Intro).</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>Cambiar atajos…</translation>
    </message>
    <message>
        <source>Change the length of a section, or the whole length.</source>
        <translation>Cambiar la duración de una sección o la total.</translation>
    </message>
    <message>
        <source>Change the permissions of the file.</source>
        <translation>Cambiar los permisos del archivo.</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>Ajustes cambiados</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>Chec&amp;kpoints</source>
        <translation>Chec&amp;kpoints</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Check both in the checkpoint settings.</source>
        <translation>Comprobar ambos en los ajustes de checkpoints.</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>Comprobar archivos</translation>
    </message>
    <message>
        <source>Check that the disk of the library is there and may be written.</source>
        <translation>Comprobar que el disco de la biblioteca está y se puede escribir.</translation>
    </message>
    <message>
        <source>Check the access token in the checkpoint settings, or leave it empty.</source>
        <translation>Comprobar el token de acceso en los ajustes de checkpoints o dejarlo vacío.</translation>
    </message>
    <message>
        <source>Check the address in the checkpoint settings; in a hotel or company network, log in there first.</source>
        <translation>Comprobar la dirección en los ajustes de checkpoints; en la red de un hotel o una empresa, iniciar sesión antes.</translation>
    </message>
    <message>
        <source>Check the address of the Hub in the checkpoint settings; a mirror may lack this checkpoint.</source>
        <translation>Comprobar la dirección del Hub en los ajustes de checkpoints; a un servidor espejo puede faltarle este checkpoint.</translation>
    </message>
    <message>
        <source>Check the clock of this computer, the network you are in and the address of the Hub.</source>
        <translation>Comprobar el reloj de este equipo, la red y la dirección del Hub.</translation>
    </message>
    <message>
        <source>Check the disk, or choose another file.</source>
        <translation>Comprobar el disco o elegir otro archivo.</translation>
    </message>
    <message>
        <source>Check the disk, or choose another one.</source>
        <translation>Comprobar el disco o elegir otro.</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Comprobar la biblioteca</translation>
    </message>
    <message>
        <source>Check the library…</source>
        <translation>Comprobar la biblioteca…</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Comprobar el nombre y la carpeta.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and the disk.</source>
        <translation>Comprobar los permisos del archivo y el disco.</translation>
    </message>
    <message>
        <source>Check the proxy in the checkpoint settings.</source>
        <translation>Comprobar el proxy en los ajustes de checkpoints.</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation>Comprobar esta instalación</translation>
    </message>
    <message>
        <source>Check this installation…</source>
        <translation>Comprobar esta instalación…</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Checking the checkpoint</source>
        <translation>Comprobando el checkpoint</translation>
    </message>
    <message>
        <source>Checking the checkpoint&apos;s files</source>
        <translation>Comprobando los archivos del checkpoint</translation>
    </message>
    <message>
        <source>Checking; this takes up to two minutes. A window may open and close by itself.</source>
        <translation>Comprobando; tarda hasta dos minutos. Puede abrirse y cerrarse una ventana sola.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Checkpoint manager</source>
        <translation>Gestor de checkpoints</translation>
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
        <translation>Los checkpoints están ahora en {folder}.</translation>
    </message>
    <message>
        <source>Checkpoints…</source>
        <translation>Checkpoints…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Comprobar…</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose a beginning and an end within it.</source>
        <translation>Elegir un comienzo y un final dentro de él.</translation>
    </message>
    <message>
        <source>Choose a checkpoint without melody, or use the sound as a melody.</source>
        <translation>Elegir un checkpoint sin melodía o usar el sonido como melodía.</translation>
    </message>
    <message>
        <source>Choose a checkpoint&apos;s folder, or an archive with one.</source>
        <translation>Elegir la carpeta de un checkpoint o un archivo comprimido con uno.</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Elegir un color</translation>
    </message>
    <message>
        <source>Choose a file with one preset at least and {most} at most.</source>
        <translation>Elegir un archivo con un preajuste al menos y {most} como máximo.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Elegir un archivo.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk.</source>
        <translation>Elegir una carpeta en otro disco.</translation>
    </message>
    <message>
        <source>Choose a folder outside the library, best on another disk.</source>
        <translation>Elegir una carpeta fuera de la biblioteca, mejor en otro disco.</translation>
    </message>
    <message>
        <source>Choose a folder outside the old one.</source>
        <translation>Elegir una carpeta fuera de la antigua.</translation>
    </message>
    <message>
        <source>Choose a folder that is empty or new.</source>
        <translation>Elegir una carpeta vacía o nueva.</translation>
    </message>
    <message>
        <source>Choose a folder with torch&apos;s CUDA wheels, or one that pip installed them into.</source>
        <translation>Elegir una carpeta con las wheels CUDA de torch o una en la que pip las haya instalado.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Elegir una carpeta.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Choose a melody checkpoint.</source>
        <translation>Elegir un checkpoint de melodía.</translation>
    </message>
    <message>
        <source>Choose a part of it, or a speed nearer to its own.</source>
        <translation>Elegir una parte o una velocidad más cercana a la propia.</translation>
    </message>
    <message>
        <source>Choose a part with notes in it; the drum channel does not count.</source>
        <translation>Elegir una parte con notas; el canal de batería no cuenta.</translation>
    </message>
    <message>
        <source>Choose a place at least {least} s behind its beginning.</source>
        <translation>Elegir un lugar al menos {least} s después de su comienzo.</translation>
    </message>
    <message>
        <source>Choose a place where music sounds.</source>
        <translation>Elegir un lugar donde suene música.</translation>
    </message>
    <message>
        <source>Choose a search that has a name.</source>
        <translation>Elegir una búsqueda que tenga nombre.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Elegir un nombre más corto.</translation>
    </message>
    <message>
        <source>Choose a sound or MIDI file</source>
        <translation>Elegir un archivo de sonido o MIDI</translation>
    </message>
    <message>
        <source>Choose another disk. The library is where it was.</source>
        <translation>Elegir otro disco. La biblioteca está donde estaba.</translation>
    </message>
    <message>
        <source>Choose another file, or a whole copy of it.</source>
        <translation>Elegir otro archivo o una copia íntegra.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elegir otro archivo.</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>Elegir otra carpeta o cambiar sus permisos.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elegir otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another name, or add --overwrite.</source>
        <translation>Elegir otro nombre o añadir --overwrite.</translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation>Elegir otro nombre o permitir sobrescribir.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elegir otro nombre.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elegir otro.</translation>
    </message>
    <message>
        <source>Choose at least {least} s, better a bar.</source>
        <translation>Elegir al menos {least} s, mejor un compás.</translation>
    </message>
    <message>
        <source>Choose at least {least} s, better some seconds.</source>
        <translation>Elegir al menos {least} s, mejor unos segundos.</translation>
    </message>
    <message>
        <source>Choose at most {most} minutes of it.</source>
        <translation>Elegir como máximo {most} minutos.</translation>
    </message>
    <message>
        <source>Choose it in the parameters, and go back to the music.</source>
        <translation>Elegirlo en los parámetros y volver a la música.</translation>
    </message>
    <message>
        <source>Choose one of them: {names}.</source>
        <translation>Elegir uno de ellos: {names}.</translation>
    </message>
    <message>
        <source>Choose one of these precisions: {precisions}, auto.</source>
        <translation>Elegir una de estas precisiones: {precisions}, auto.</translation>
    </message>
    <message>
        <source>Choose one of those in the list.</source>
        <translation>Elegir uno de la lista.</translation>
    </message>
    <message>
        <source>Choose one of: {devices}, auto.</source>
        <translation>Elegir uno: {devices}, auto.</translation>
    </message>
    <message>
        <source>Choose other keys for commands.</source>
        <translation>Elegir otras teclas para las órdenes.</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>Elegir el archivo otra vez.</translation>
    </message>
    <message>
        <source>Choose the folder in which it lies together with {names}.</source>
        <translation>Elegir la carpeta en la que está junto con {names}.</translation>
    </message>
    <message>
        <source>Choose the folder that holds config.json, a Hub cache, or an archive made by “Export”.</source>
        <translation>Elegir la carpeta que contiene config.json, una caché del Hub o un archivo hecho con «Exportar».</translation>
    </message>
    <message>
        <source>Choose the one that is heard</source>
        <translation>Elegir el que se oye</translation>
    </message>
    <message>
        <source>Choose the one that is heard, and see which one it is (Enter).</source>
        <translation>Elegir el que se oye y ver cuál es (Intro).</translation>
    </message>
    <message>
        <source>Choose the precision fp32 for it.</source>
        <translation>Elegir para ello la precisión fp32.</translation>
    </message>
    <message>
        <source>Choose {fewest} to {most} clips to compare.</source>
        <translation>Elegir de {fewest} a {most} clips para comparar.</translation>
    </message>
    <message>
        <source>Choose, choose all</source>
        <translation>Elegir, elegir todo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Chords</source>
        <translation>Acordes</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Vaciar todo</translation>
    </message>
    <message>
        <source>Clear the source</source>
        <translation>Quitar la fuente</translation>
    </message>
    <message>
        <source>Click to hear it from there. Drag to mark a loop. Arrow keys move the playhead, [ and ] set the loop. Ctrl and the wheel, or + and −, zoom.</source>
        <translation>Un clic reproduce desde ahí. Arrastrar marca un bucle. Las flechas mueven el cursor de reproducción, [ y ] fijan el bucle. Ctrl y la rueda, o + y −, cambian el zoom.</translation>
    </message>
    <message>
        <source>Click to hear it from there. Drag to move the marker, double-click to name it.</source>
        <translation>Un clic reproduce desde ahí. Arrastrar mueve el marcador, doble clic le da nombre.</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Clip {done} of {total}</source>
        <translation>Clip {done} de {total}</translation>
    </message>
    <message>
        <source>Clips made</source>
        <translation>Clips hechos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close every window of this program, then try again.</source>
        <translation>Cerrar todas las ventanas de este programa y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>Cerrarla allí y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Close it there, or choose another name.</source>
        <translation>Cerrarlo allí o elegir otro nombre.</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller checkpoint.</source>
        <translation>Cerrar otros programas o elegir un checkpoint más pequeño.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a part of it.</source>
        <translation>Cerrar otros programas o elegir una parte.</translation>
    </message>
    <message>
        <source>Close the guide (Esc).</source>
        <translation>Cerrar la guía (Esc).</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Cerrar el otro programa y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Close the recorder</source>
        <translation>Cerrar la grabadora</translation>
    </message>
    <message>
        <source>Close the settings (Esc).</source>
        <translation>Cerrar los ajustes (Esc).</translation>
    </message>
    <message>
        <source>Close this sheet (Esc).</source>
        <translation>Cerrar esta ficha (Esc).</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Colours of the window. “Like the system” changes with it.</source>
        <translation>Colores de la ventana. «Como el sistema» cambia con él.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Órdenes y sus teclas</translation>
    </message>
    <message>
        <source>Commands and their keys; arrows and the page keys scroll.</source>
        <translation>Órdenes y sus teclas; las flechas y las teclas de página desplazan.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparando</translation>
    </message>
    <message>
        <source>Complete a word</source>
        <translation>Completar una palabra</translation>
    </message>
    <message>
        <source>Connect it again or choose another one, then press play.</source>
        <translation>Conectarlo otra vez o elegir otro y pulsar reproducir.</translation>
    </message>
    <message>
        <source>Connect it again, or choose another one.</source>
        <translation>Conectarlo otra vez o elegir otro.</translation>
    </message>
    <message>
        <source>Connect one; it is taken as soon as it is there.</source>
        <translation>Conectar uno; se usa en cuanto esté.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Connection and folder…</source>
        <translation>Conexión y carpeta…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Continue with another prompt</source>
        <translation>Continuar con otro prompt</translation>
    </message>
    <message>
        <source>Convert it with Transformers&apos; script convert_musicgen_transformers.py, and import the folder that it writes.</source>
        <translation>Convertirlo con el script convert_musicgen_transformers.py de Transformers e importar la carpeta que escribe.</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>Convirtiendo</translation>
    </message>
    <message numerus="yes">
        <source>Copied as a sound file.</source>
        <comment>{count} clips copied as sound files.</comment>
        <translation>
            <numerusform>Copiado como archivo de sonido.</numerusform>
            <numerusform>{count} clips copiados como archivos de sonido.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy a checkpoint in from this machine, or drop it on the window. No network is used.</source>
        <translation>Copiar un checkpoint de este equipo o soltarlo en la ventana. Sin usar la red.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Copy as a sound file</source>
        <translation>Copiar como archivo de sonido</translation>
    </message>
    <message>
        <source>Copy it again from where it came, or choose another.</source>
        <translation>Copiarlo otra vez de donde vino o elegir otro.</translation>
    </message>
    <message>
        <source>Copy it again from where it came.</source>
        <translation>Copiarlo otra vez de donde vino.</translation>
    </message>
    <message>
        <source>Copy it again from where it was made.</source>
        <translation>Copiarlo otra vez de donde se hizo.</translation>
    </message>
    <message>
        <source>Copy it again; or delete it, if the other files are as they should be.</source>
        <translation>Copiarlo otra vez; o borrarlo, si los otros archivos están bien.</translation>
    </message>
    <message>
        <source>Copy it into one file, for a machine without a network.</source>
        <translation>Copiarlo en un archivo, para un equipo sin red.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Copy the chosen entries, or all that are shown where none is chosen.</source>
        <translation>Copiar las entradas elegidas, o todas las mostradas si no hay ninguna elegida.</translation>
    </message>
    <message>
        <source>Copy the library elsewhere, prove it, and use it there.</source>
        <translation>Copiar la biblioteca a otro lugar, comprobarla y usarla allí.</translation>
    </message>
    <message>
        <source>Copy the missing files there too. The tokenizer is the same for all of Meta&apos;s checkpoints.</source>
        <translation>Copiar allí también los archivos que faltan. El tokenizador es el mismo en todos los checkpoints de Meta.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Copy them there again.</source>
        <translation>Copiarlos allí otra vez.</translation>
    </message>
    <message>
        <source>Copy these versions, to send them along.</source>
        <translation>Copiar estas versiones, para enviarlas.</translation>
    </message>
    <message>
        <source>Copy what was found, to send it along.</source>
        <translation>Copiar lo encontrado, para enviarlo.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>Copying and proving; then it is tried.</source>
        <translation>Copiando y comprobando; después se prueba.</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Núcleos</translation>
    </message>
    <message>
        <source>Count a bar in before it plays</source>
        <translation>Contar un compás antes de reproducir</translation>
    </message>
    <message>
        <source>Count bars and beats</source>
        <translation>Contar compases y tiempos</translation>
    </message>
    <message>
        <source>Count in</source>
        <translation>Cuenta de entrada</translation>
    </message>
    <message>
        <source>Count-in</source>
        <translation>Cuenta de entrada</translation>
    </message>
    <message>
        <source>Counting in: {beat}</source>
        <translation>Cuenta: {beat}</translation>
    </message>
    <message>
        <source>Create the folder first, or choose another one.</source>
        <translation>Crear antes la carpeta o elegir otra.</translation>
    </message>
    <message>
        <source>Creative Commons Attribution-NonCommercial 4.0: you may use, change and share these weights for purposes that are not commercial, if you name Meta as their maker and keep the licence. You may not use them to earn money.</source>
        <translation>Creative Commons Atribución-NoComercial 4.0: estos pesos se pueden usar, modificar y compartir con fines no comerciales si se nombra a Meta como autor y se mantiene la licencia. No se pueden usar para ganar dinero.</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Ctrl+S, Ctrl+Enter</source>
        <translation>Ctrl+S, Ctrl+Intro</translation>
    </message>
    <message>
        <source>Ctrl+Shift+← →, Ctrl+A</source>
        <translation>Ctrl+Mayús+← →, Ctrl+A</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Ctrl+Z, Ctrl+Mayús+Z</translation>
    </message>
    <message>
        <source>Ctrl+↑, Ctrl+↓</source>
        <translation>Ctrl+↑, Ctrl+↓</translation>
    </message>
    <message>
        <source>Cut out the part you need, at most an hour.</source>
        <translation>Recortar la parte necesaria, una hora como máximo.</translation>
    </message>
    <message>
        <source>Cutting the loop</source>
        <translation>Cortando el bucle</translation>
    </message>
    <message>
        <source>DAW bundle</source>
        <translation>Paquete para DAW</translation>
    </message>
    <message>
        <source>DAY</source>
        <translation>DÍA</translation>
    </message>
    <message>
        <source>Damaged: {names}.</source>
        <translation>Dañado: {names}.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Darker spectrogram</source>
        <translation>Espectrograma más oscuro</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete its files from this machine (Del).</source>
        <translation>Borrar sus archivos de este equipo (Supr).</translation>
    </message>
    <message>
        <source>Delete nothing.</source>
        <translation>No borrar nada.</translation>
    </message>
    <message>
        <source>Delete the files of the cache now.</source>
        <translation>Borrar ahora los archivos de la caché.</translation>
    </message>
    <message>
        <source>Delete the pack; the processor goes on.</source>
        <translation>Borrar el paquete; el procesador continúa.</translation>
    </message>
    <message>
        <source>Delete what can be computed again. You are asked first.</source>
        <translation>Borrar lo que se puede calcular de nuevo. Antes se pregunta.</translation>
    </message>
    <message>
        <source>Delete {id} for good? Type yes: </source>
        <translation>¿Borrar {id} para siempre? Escribir yes: </translation>
    </message>
    <message>
        <source>Describe it in the prompt and press Ctrl+Enter, or try one of these.</source>
        <translation>Describirla en el prompt y pulsar Ctrl+Intro, o probar una de estas.</translation>
    </message>
    <message>
        <source>Describe music, one prompt a line: all of them are made, one after another</source>
        <translation>Describir música, un prompt por línea: se hacen todos, uno tras otro</translation>
    </message>
    <message>
        <source>Describe the music: style, instruments, mood, tempo</source>
        <translation>Describir la música: estilo, instrumentos, ambiente, tempo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Device and speed</source>
        <translation>Dispositivo y velocidad</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard what is being made</source>
        <translation>Descartar lo que se está haciendo</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Descartar el mensaje</translation>
    </message>
    <message>
        <source>Do it again (Ctrl+Shift+Z).</source>
        <translation>Rehacer (Ctrl+Mayús+Z).</translation>
    </message>
    <message>
        <source>Do you accept it? Type yes: </source>
        <translation>¿Aceptarla? Escribir yes: </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done. Undo takes it back.</source>
        <translation>Hecho. Deshacer lo revierte.</translation>
    </message>
    <message>
        <source>Double the tempo</source>
        <translation>Doble tempo</translation>
    </message>
    <message>
        <source>Double the tempo (Shift+H).</source>
        <translation>Doble tempo (Mayús+H).</translation>
    </message>
    <message>
        <source>Doubles</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download the checkpoint again with the program that made this folder.</source>
        <translation>Descargar el checkpoint otra vez con el programa que hizo esta carpeta.</translation>
    </message>
    <message>
        <source>Drag it into another program, as a WAV file.</source>
        <translation>Arrastrarlo a otro programa, como archivo WAV.</translation>
    </message>
    <message>
        <source>Drag over it to use another part, or drag an end. Click to hear it from there. An end that has the focus moves by arrow keys, finer with Shift; Space plays the part.</source>
        <translation>Arrastrar por encima para usar otra parte, o arrastrar un extremo. Un clic reproduce desde ahí. El extremo con el foco se mueve con las flechas, más fino con Mayús; Espacio reproduce la parte.</translation>
    </message>
    <message>
        <source>Drag over the waveform, or press [ and ], then R makes what lies between anew.</source>
        <translation>Arrastrar sobre la forma de onda o pulsar [ y ]; luego R rehace lo que queda entre ambos.</translation>
    </message>
    <message>
        <source>Drag to draw; press a note to erase it. By keys: arrows and Space; F1 in the window lists all.</source>
        <translation>Arrastrar dibuja; pulsar una nota la borra. Con teclas: flechas y Espacio; F1 en la ventana las muestra todas.</translation>
    </message>
    <message>
        <source>Dragged out</source>
        <translation>Al arrastrar fuera</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Draw a tune</source>
        <translation>Dibujar melodía</translation>
    </message>
    <message>
        <source>Draw a tune…</source>
        <translation>Dibujar melodía…</translation>
    </message>
    <message>
        <source>Draw or edit the tune…</source>
        <translation>Dibujar o editar la melodía…</translation>
    </message>
    <message>
        <source>Draw or erase</source>
        <translation>Dibujar o borrar</translation>
    </message>
    <message>
        <source>Draw over the rows with the mouse, or go with the arrow keys and press Space.</source>
        <translation>Dibujar sobre las filas con el ratón o moverse con las flechas y pulsar Espacio.</translation>
    </message>
    <message>
        <source>Draw the tune that the music shall follow (Ctrl+T).</source>
        <translation>Dibujar la melodía que la música debe seguir (Ctrl+T).</translation>
    </message>
    <message>
        <source>Drawn tune</source>
        <translation>Melodía dibujada</translation>
    </message>
    <message>
        <source>Drop a sound, or choose a file…</source>
        <translation>Soltar un sonido o elegir archivo…</translation>
    </message>
    <message>
        <source>Drop either sounds or checkpoints, not both.</source>
        <translation>Soltar sonidos o checkpoints, no ambos.</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Drums are heard.</source>
        <translation>Se oye batería.</translation>
    </message>
    <message>
        <source>Drums; none were asked for.</source>
        <translation>Hay batería; se pidió sin ella.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Dusty piano</source>
        <translation>Dusty piano</translation>
    </message>
    <message>
        <source>Each is the same as the first, bit for bit.</source>
        <translation>Cada uno es igual al primero, bit a bit.</translation>
    </message>
    <message>
        <source>Each line is a prompt of its own; Generate makes all of them, one after another.</source>
        <translation>Cada línea es un prompt propio; «Generar» los hace todos, uno tras otro.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up).</source>
        <translation>Antes (Alt+Arriba).</translation>
    </message>
    <message>
        <source>Earlier prompts, when it is empty</source>
        <translation>Prompts anteriores, si está vacío</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>Antes, después</translation>
    </message>
    <message>
        <source>Edit the tune</source>
        <translation>Editar la melodía</translation>
    </message>
    <message>
        <source>Edit tune…</source>
        <translation>Editar la melodía…</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Vaciarla</translation>
    </message>
    <message>
        <source>Empty the cache</source>
        <translation>Vaciar la caché</translation>
    </message>
    <message>
        <source>Empty: anything.</source>
        <translation>Vacío: cualquier cosa.</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Vaciar…</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>End it (Esc).</source>
        <translation>Terminar (Esc).</translation>
    </message>
    <message>
        <source>End of the part</source>
        <translation>Final de la parte</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Terminar la comparación</translation>
    </message>
    <message>
        <source>End the program and start it again.</source>
        <translation>Cerrar el programa y abrirlo otra vez.</translation>
    </message>
    <message>
        <source>End the program and start it again. What is being made is kept as far as it is.</source>
        <translation>Cerrar el programa y abrirlo otra vez. Lo que se está haciendo se conserva hasta donde esté.</translation>
    </message>
    <message>
        <source>End the recording and keep nothing of it.</source>
        <translation>Terminar la grabación y no conservar nada.</translation>
    </message>
    <message>
        <source>End the recording and use it (Shift+R).</source>
        <translation>Terminar la grabación y usarla (Mayús+R).</translation>
    </message>
    <message>
        <source>End this, and delete what was copied.</source>
        <translation>Terminar y borrar lo copiado.</translation>
    </message>
    <message>
        <source>End this, and delete what was fetched.</source>
        <translation>Terminar y borrar lo descargado.</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Ending. Press Ctrl-C again to leave at once.</source>
        <translation>Terminando. Pulsar Ctrl-C otra vez para salir al momento.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Enter changes the keys of the chosen command, Del takes them away.</source>
        <translation>Intro cambia las teclas de la orden elegida, Supr las quita.</translation>
    </message>
    <message>
        <source>Enter gives it to all of the clips. Tags that are in use are offered.</source>
        <translation>Intro la pone a todos los clips. Se ofrecen las etiquetas en uso.</translation>
    </message>
    <message>
        <source>Enter one as http://host:port in the checkpoint settings, or leave the field empty.</source>
        <translation>Poner uno como http://host:port en los ajustes de checkpoints o dejar el campo vacío.</translation>
    </message>
    <message>
        <source>Enter one that begins with https://, or leave the field empty for the Hub itself.</source>
        <translation>Poner una que empiece por https:// o dejar el campo vacío para el propio Hub.</translation>
    </message>
    <message>
        <source>Enter shows the clips of a tag, F2 changes its name, Del takes it away.</source>
        <translation>Intro muestra los clips de una etiqueta, F2 cambia su nombre, Supr la quita.</translation>
    </message>
    <message>
        <source>Entries of the log, the newest first</source>
        <translation>Entradas del registro, las más nuevas primero</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Erase all notes; undo brings them back.</source>
        <translation>Borrar todas las notas; deshacer las devuelve.</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Borrarlo</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Every parameter back to its default; prompt and seed stay.</source>
        <translation>Todos los parámetros a su valor por defecto; el prompt y la semilla quedan.</translation>
    </message>
    <message>
        <source>Every take you make is kept here, with all it takes to make it again.</source>
        <translation>Cada toma queda aquí, con todo lo necesario para recrearla.</translation>
    </message>
    <message>
        <source>Everything else works. In a DAW the exported sound can be stretched as well.</source>
        <translation>Todo lo demás funciona. En un DAW también se puede estirar el sonido exportado.</translation>
    </message>
    <message>
        <source>Everything runs on this machine.</source>
        <translation>Todo ocurre en este equipo.</translation>
    </message>
    <message>
        <source>Everything that was found is mended: {mended} of {found}.</source>
        <translation>Todo lo encontrado está reparado: {mended} de {found}.</translation>
    </message>
    <message>
        <source>Everything works here.</source>
        <translation>Aquí funciona todo.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 it cannot be done as asked, 2 wrong usage, 3 a bug, 130 cancelled.</source>
        <translation>Estado de salida: 0 hecho, 1 no se puede hacer así, 2 uso incorrecto, 3 error del programa, 130 cancelado.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export MIDI…</source>
        <translation>Exportar MIDI…</translation>
    </message>
    <message>
        <source>Export a DAW bundle…</source>
        <translation>Exportar un paquete para DAW…</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>Exportar a una carpeta</translation>
    </message>
    <message>
        <source>Export it again as a standard MIDI file of type 0 or 1.</source>
        <translation>Exportarlo otra vez como archivo MIDI estándar de tipo 0 o 1.</translation>
    </message>
    <message>
        <source>Export the sections</source>
        <translation>Exportar las secciones</translation>
    </message>
    <message>
        <source>Export the sound, or mend the library and start the program again.</source>
        <translation>Exportar el sonido o reparar la biblioteca y abrir el programa otra vez.</translation>
    </message>
    <message>
        <source>Export your presets</source>
        <translation>Exportar los preajustes</translation>
    </message>
    <message>
        <source>Export your presets…</source>
        <translation>Exportar los preajustes…</translation>
    </message>
    <message>
        <source>Export {count} clips</source>
        <translation>Exportar {count} clips</translation>
    </message>
    <message>
        <source>Export {title}</source>
        <translation>Exportar {title}</translation>
    </message>
    <message>
        <source>Export “{title}”</source>
        <translation>Exportar «{title}»</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message numerus="yes">
        <source>Exporting: {done} of {count} file is there.</source>
        <comment>Exporting: {done} of {count} files are there.</comment>
        <translation>
            <numerusform>Exportando: {done} de {count} archivo listo.</numerusform>
            <numerusform>Exportando: {done} de {count} archivos listos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Extender</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FALLÓ</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>CARPETA</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Fundido de entrada</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Fundido de salida</translation>
    </message>
    <message>
        <source>Fades</source>
        <translation>Fundidos</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>Fiel</translation>
    </message>
    <message>
        <source>Fall silent</source>
        <translation>Silenciar al final</translation>
    </message>
    <message>
        <source>Family tree</source>
        <translation>Árbol genealógico</translation>
    </message>
    <message>
        <source>Family tree…</source>
        <translation>Árbol genealógico…</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Faults in the pack</source>
        <translation>Errores en el paquete</translation>
    </message>
    <message>
        <source>Fetch it onto this machine. You can go on making music.</source>
        <translation>Descargarlo a este equipo. Mientras tanto se puede seguir haciendo música.</translation>
    </message>
    <message>
        <source>Fetch only the damaged files again.</source>
        <translation>Descargar otra vez solo los archivos dañados.</translation>
    </message>
    <message>
        <source>Fetch the file itself: on its page, by the download button.</source>
        <translation>Bajar el archivo mismo: en su página, con el botón de descarga.</translation>
    </message>
    <message>
        <source>Fetch them with pip, then use: cuda install --from FOLDER.</source>
        <translation>Bajarlas con pip y después: cuda install --from FOLDER.</translation>
    </message>
    <message>
        <source>Fetch what has changed since it was installed.</source>
        <translation>Descargar lo que cambió desde la instalación.</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Fewer bits are faster and take less memory. Automatic: 8 bits on the processor, 16 on a CUDA card.</source>
        <translation>Menos bits son más rápidos y ocupan menos memoria. Automático: 8 bits en el procesador, 16 en una tarjeta CUDA.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Files of up to {most} are read; cut out the part you need.</source>
        <translation>Se leen archivos de hasta {most}; recortar la parte necesaria.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar una orden</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Buscar una orden…</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>Buscar una etiqueta</translation>
    </message>
    <message>
        <source>Finer control over the draw of each sound, and what computes it.</source>
        <translation>Control más fino de la elección de cada sonido y de qué calcula.</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder of the program</source>
        <translation>Carpeta del programa</translation>
    </message>
    <message>
        <source>Folder with torch&apos;s CUDA wheels</source>
        <translation>Carpeta con las wheels CUDA de torch</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Follow its tune</source>
        <translation>Seguir su melodía</translation>
    </message>
    <message>
        <source>Follow its tune instead.</source>
        <translation>Seguir en cambio su melodía.</translation>
    </message>
    <message>
        <source>Follow the playhead</source>
        <translation>Seguir el cursor</translation>
    </message>
    <message>
        <source>Follows text</source>
        <translation>Sigue el texto</translation>
    </message>
    <message>
        <source>Follows text, at the end</source>
        <translation>Sigue el texto, al final</translation>
    </message>
    <message>
        <source>For another one change a word or a parameter, or open the lock of the seed.</source>
        <translation>Para otro, cambiar una palabra o un parámetro, o abrir el candado de la semilla.</translation>
    </message>
    <message>
        <source>For the DAW</source>
        <translation>Para la DAW</translation>
    </message>
    <message>
        <source>Forget a search</source>
        <translation>Olvidar una búsqueda</translation>
    </message>
    <message>
        <source>Forget the loop</source>
        <translation>Olvidar el bucle</translation>
    </message>
    <message>
        <source>Forget the loop&apos;s edges</source>
        <translation>Olvidar los bordes del bucle</translation>
    </message>
    <message>
        <source>Forget the loop&apos;s edges. Or drag it into another program, as a WAV file.</source>
        <translation>Olvidar los bordes del bucle. O arrastrarlo a otro programa, como archivo WAV.</translation>
    </message>
    <message>
        <source>Forget what was said of its key.</source>
        <translation>Olvidar lo que se dijo de su tonalidad.</translation>
    </message>
    <message>
        <source>Forget what was said of its tempo and bars.</source>
        <translation>Olvidar lo que se dijo de su tempo y sus compases.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Found: {found}. Clips checked: {count}.</source>
        <translation>Encontrado: {found}. Clips comprobados: {count}.</translation>
    </message>
    <message>
        <source>Found: {found}. Mended: {mended}. Clips checked: {count}.</source>
        <translation>Encontrado: {found}. Reparado: {mended}. Clips comprobados: {count}.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Free it now</source>
        <translation>Liberarla ahora</translation>
    </message>
    <message>
        <source>Free it when nothing is made</source>
        <translation>Liberarla cuando no se hace nada</translation>
    </message>
    <message>
        <source>Free some space on it, or restore into another folder.</source>
        <translation>Liberar espacio allí o restaurar en otra carpeta.</translation>
    </message>
    <message>
        <source>Free some space on the disk of the library; nothing was half-written.</source>
        <translation>Liberar espacio en el disco de la biblioteca; nada quedó a medias.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk.</source>
        <translation>Liberar espacio o elegir otro disco.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Liberar espacio o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>Free the checkpoint&apos;s memory</source>
        <translation>Liberar la memoria del checkpoint</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a part&apos;s start</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>De una carpeta…</translation>
    </message>
    <message>
        <source>From an archive…</source>
        <translation>De un archivo…</translation>
    </message>
    <message>
        <source>From cell to cell, from note to note</source>
        <translation>De celda en celda, de nota en nota</translation>
    </message>
    <message>
        <source>From every clip that has it (Del). The clips stay.</source>
        <translation>De todos los clips que la tienen (Supr). Los clips se conservan.</translation>
    </message>
    <message>
        <source>From the prompt to the music</source>
        <translation>Del prompt a la música</translation>
    </message>
    <message>
        <source>From {start} s to {stop} s is more of {name} than can be taken over.</source>
        <translation>De {start} s a {stop} s es más de {name} de lo que se puede tomar.</translation>
    </message>
    <message>
        <source>Full (fp32)</source>
        <translation>Completa (fp32)</translation>
    </message>
    <message>
        <source>GPU, graphics card, faster</source>
        <translation>GPU, tarjeta gráfica, más rápido</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Generate with the same seed</source>
        <translation>Generar con la misma semilla</translation>
    </message>
    <message>
        <source>Generate {takes}</source>
        <translation>Generar {takes}</translation>
    </message>
    <message>
        <source>Generate {what}</source>
        <translation>Generar {what}</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Generando</translation>
    </message>
    <message>
        <source>Getting it ready…</source>
        <translation>Preparándolo…</translation>
    </message>
    <message>
        <source>Give every command the keys that it comes with.</source>
        <translation>Dar a cada orden sus teclas originales.</translation>
    </message>
    <message>
        <source>Give it the keys that it comes with.</source>
        <translation>Darle sus teclas originales.</translation>
    </message>
    <message>
        <source>Give this search a name, to choose it again.</source>
        <translation>Dar un nombre a esta búsqueda para elegirla otra vez.</translation>
    </message>
    <message>
        <source>Give up before it begins (Shift+R).</source>
        <translation>Dejarlo antes de que empiece (Mayús+R).</translation>
    </message>
    <message>
        <source>Gives the tag to all of the clips.</source>
        <translation>Pone la etiqueta a todos los clips.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Go on from a recording of your own (WAV, FLAC, OGG, MP3, AIFF): it stays as it is, and in the library too, new music follows. Or follow the tune of a MIDI file.</source>
        <translation>Partir de una grabación propia (WAV, FLAC, OGG, MP3, AIFF): queda como está, también en la biblioteca, y le sigue música nueva. O seguir la melodía de un archivo MIDI.</translation>
    </message>
    <message>
        <source>Go on from it</source>
        <translation>Continuar desde él</translation>
    </message>
    <message>
        <source>Go on installing {title}</source>
        <translation>Seguir instalando {title}</translation>
    </message>
    <message>
        <source>Go on where the sound ends, or make other music to its tune, for which a melody checkpoint is needed.</source>
        <translation>Continuar donde acaba el sonido o hacer otra música con su melodía, para lo que hace falta un checkpoint de melodía.</translation>
    </message>
    <message>
        <source>Go on with it where it waits: the music is the same (Ctrl+Shift+J).</source>
        <translation>Seguir donde espera: la música es la misma (Ctrl+Mayús+J).</translation>
    </message>
    <message>
        <source>Go on with the queue</source>
        <translation>Seguir con la cola</translation>
    </message>
    <message>
        <source>Go on with this job</source>
        <translation>Seguir con este trabajo</translation>
    </message>
    <message>
        <source>Go on with: {command}</source>
        <translation>Continuar con: {command}</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>Continuar.</translation>
    </message>
    <message>
        <source>Go online for this</source>
        <translation>Conectarse para esto</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>Ir a la biblioteca</translation>
    </message>
    <message>
        <source>Go to the queue</source>
        <translation>Ir a la cola</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Grown from</source>
        <translation>Nacido de</translation>
    </message>
    <message>
        <source>Grown from it</source>
        <translation>Nacidos de él</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Guide…</source>
        <translation>Guía…</translation>
    </message>
    <message>
        <source>Half (bf16)</source>
        <translation>Media (bf16)</translation>
    </message>
    <message>
        <source>Half (fp16)</source>
        <translation>Media (fp16)</translation>
    </message>
    <message>
        <source>Half the tempo</source>
        <translation>Mitad de tempo</translation>
    </message>
    <message>
        <source>Half the tempo (H).</source>
        <translation>Mitad de tempo (H).</translation>
    </message>
    <message>
        <source>Hear all of them equally loud (Shift+M). Exports stay as they are.</source>
        <translation>Oírlos todos igual de fuerte (Mayús+M). Las exportaciones quedan como están.</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Hear it from</source>
        <translation>Escuchar desde</translation>
    </message>
    <message>
        <source>Hear it now instead of this (Ctrl+J).</source>
        <translation>Escucharlo ahora en lugar de este (Ctrl+J).</translation>
    </message>
    <message>
        <source>Hear it while it is made</source>
        <translation>Escuchar mientras se hace</translation>
    </message>
    <message>
        <source>Hear it, or what is chosen, as a plain tone (Ctrl+P).</source>
        <translation>Escuchar todo o lo elegido como un tono simple (Ctrl+P).</translation>
    </message>
    <message>
        <source>Hear takes as they are (O).</source>
        <translation>Oír las tomas tal como son (O).</translation>
    </message>
    <message>
        <source>Hear the part that is used</source>
        <translation>Escuchar la parte usada</translation>
    </message>
    <message>
        <source>Hear what is being made now</source>
        <translation>Escuchar lo que se está haciendo</translation>
    </message>
    <message>
        <source>Hear {letter} from here on (key {number}).</source>
        <translation>Oír {letter} desde aquí (tecla {number}).</translation>
    </message>
    <message>
        <source>Hear, change, run again</source>
        <translation>Escuchar, cambiar, repetir</translation>
    </message>
    <message>
        <source>Hidden until you choose</source>
        <translation>Oculto hasta elegir</translation>
    </message>
    <message>
        <source>Hide which is which, shuffled, until you have chosen (Shift+A).</source>
        <translation>Ocultar cuál es cuál, mezclados, hasta elegir (Mayús+A).</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Más agudo</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>How close to the prompt and how wild: “{name}”. Press for other presets and your own.</source>
        <translation>Qué tan fiel al prompt y qué tan atrevido: «{name}». Pulsar para ver otros preajustes y los propios.</translation>
    </message>
    <message>
        <source>How closely the music keeps to your words. Low drifts freely, high is literal and can sound harsh.</source>
        <translation>Cuánto se ciñe la música a las palabras. Bajo deriva libremente, alto es literal y puede sonar duro.</translation>
    </message>
    <message>
        <source>How daring each next sound is. Low repeats itself, high surprises and may fall apart (temperature).</source>
        <translation>Lo atrevido de cada sonido siguiente. Bajo se repite, alto sorprende y puede desmoronarse (temperatura).</translation>
    </message>
    <message>
        <source>How exactly it computes. Large checkpoints are fastest in int8 on a processor and in fp16 on a graphics card.</source>
        <translation>Con cuánta exactitud se calcula. Los checkpoints grandes van más rápido en int8 en un procesador y en fp16 en una tarjeta gráfica.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>How fast and how high it is heard (&lt; and &gt;, Ctrl+Shift+Up and Ctrl+Shift+Down); O brings the original back. Clips and exported files are not changed by it.</source>
        <translation>Con qué velocidad y altura se oye (&lt; y &gt;, Ctrl+Mayús+Arriba y Ctrl+Mayús+Abajo); O devuelve el original. Los clips y los archivos exportados no cambian.</translation>
    </message>
    <message>
        <source>How fast the music goes, in percent of its own tempo, and how many semitones higher it is.</source>
        <translation>Con qué rapidez va la música, en porcentaje de su propio tempo, y cuántos semitonos más aguda es.</translation>
    </message>
    <message>
        <source>How finely each sample is kept, or how much of it is.</source>
        <translation>Con qué finura se guarda cada muestra, o cuánto de ella.</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Cómo surgió</translation>
    </message>
    <message>
        <source>How large its decoder is: more sounds better and takes longer.</source>
        <translation>El tamaño de su decodificador: más suena mejor y tarda más.</translation>
    </message>
    <message>
        <source>How long the music lasts. Longer takes more time to make and tends to wander. Beyond the mark, at {window} s, it is made in windows, each of which hears the end of the one before.</source>
        <translation>Cuánto dura la música. Más larga tarda más y tiende a divagar. Pasada la marca, a {window} s, se hace en ventanas, cada una de las cuales oye el final de la anterior.</translation>
    </message>
    <message>
        <source>How long this prompt is heard.</source>
        <translation>Cuánto se oye este prompt.</translation>
    </message>
    <message>
        <source>How loud it is, in dB below full scale. Peaks between −18 and −6 dB are good.</source>
        <translation>Lo fuerte que está, en dB bajo el fondo de escala. Picos entre −18 y −6 dB están bien.</translation>
    </message>
    <message>
        <source>How loud it plays, 0 to 100. Exported files are not changed by it. Default: 80.</source>
        <translation>El volumen de reproducción, de 0 a 100. No cambia los archivos exportados. Por defecto: 80.</translation>
    </message>
    <message>
        <source>How loud the clicks are.</source>
        <translation>Qué volumen tienen los clics.</translation>
    </message>
    <message>
        <source>How loud the clicks are. Shift+B switches them on and off.</source>
        <translation>El volumen de los clics. Mayús+B los activa y desactiva.</translation>
    </message>
    <message>
        <source>How many bars the loop has. A little more is made, and the best bars are cut out of it, exact to the sample, so that it begins again without a seam.</source>
        <translation>Cuántos compases tiene el bucle. Se hace un poco más y se recortan los mejores compases, exactos a la muestra, para que vuelva a empezar sin costura.</translation>
    </message>
    <message>
        <source>How many beats are counted in each bar: four in most music, three in a waltz.</source>
        <translation>Cuántos tiempos se cuentan en cada compás: cuatro en la mayoría de la música, tres en un vals.</translation>
    </message>
    <message>
        <source>How many different answers to the same prompt are made at once.</source>
        <translation>Cuántas respuestas distintas al mismo prompt se hacen a la vez.</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>How the music ends: cut where its length is over, faded out over its last 3 s, or in the first pause behind its length, up to 4 s later.</source>
        <translation>Cómo acaba la música: cortada al llegar a su duración, con un fundido en los últimos 3 s o en la primera pausa tras ella, hasta 4 s después.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>ID_OR_FOLDER</source>
        <translation>ID_O_CARPETA</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>If you give it the name of another tag, the two become one. Undo takes everything back.</source>
        <translation>Con el nombre de otra etiqueta, las dos se vuelven una. Deshacer lo revierte todo.</translation>
    </message>
    <message>
        <source>If you have deleted it, undo brings it back.</source>
        <translation>Si se ha borrado, deshacer lo recupera.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import a checkpoint from a folder</source>
        <translation>Importar un checkpoint de una carpeta</translation>
    </message>
    <message>
        <source>Import a checkpoint from an archive</source>
        <translation>Importar un checkpoint de un archivo</translation>
    </message>
    <message>
        <source>Import a folder of sounds</source>
        <translation>Importar una carpeta de sonidos</translation>
    </message>
    <message>
        <source>Import a folder of sounds…</source>
        <translation>Importar una carpeta de sonidos…</translation>
    </message>
    <message>
        <source>Import from a folder…</source>
        <translation>Importar de una carpeta…</translation>
    </message>
    <message>
        <source>Import from an archive…</source>
        <translation>Importar de un archivo…</translation>
    </message>
    <message>
        <source>Import it again from where you have it.</source>
        <translation>Importarlo otra vez de donde esté.</translation>
    </message>
    <message>
        <source>Import it; its files stay as they are: musicgen-desktop checkpoints import, or drop it on the window.</source>
        <translation>Importarlo; sus archivos quedan como están: musicgen-desktop checkpoints import, o soltarlo en la ventana.</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>Importar preajustes</translation>
    </message>
    <message>
        <source>Import presets…</source>
        <translation>Importar preajustes…</translation>
    </message>
    <message>
        <source>Import sections</source>
        <translation>Importar secciones</translation>
    </message>
    <message>
        <source>Import sounds</source>
        <translation>Importar sonidos</translation>
    </message>
    <message>
        <source>Import sounds…</source>
        <translation>Importar sonidos…</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Importing {name}: {percent} %</source>
        <translation>Importando {name}: {percent} %</translation>
    </message>
    <message>
        <source>Importing {number} of {total}: {name}</source>
        <translation>Importando {number} de {total}: {name}</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>En una ventana propia</translation>
    </message>
    <message>
        <source>In {key}, as asked.</source>
        <translation>En {key}, como se pidió.</translation>
    </message>
    <message>
        <source>In {key}; {asked} was asked.</source>
        <translation>En {key}; se pidió {asked}.</translation>
    </message>
    <message>
        <source>In {precision} on {device}. Otherwise: {needs}.</source>
        <translation>En {precision} en {device}. Si no: {needs}.</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>Install MusicGen Desktop {version} on its nodes, for the Python that Ray runs there.</source>
        <translation>Instalar MusicGen Desktop {version} en sus nodos, para el Python con el que Ray se ejecuta allí.</translation>
    </message>
    <message>
        <source>Install a pack with the CUDA build of torch {needed}.</source>
        <translation>Instalar un paquete con la versión CUDA de torch {needed}.</translation>
    </message>
    <message>
        <source>Install a pack with torch {needed}.</source>
        <translation>Instalar un paquete con torch {needed}.</translation>
    </message>
    <message>
        <source>Install it again, or copy the missing files there too.</source>
        <translation>Instalarlo otra vez o copiar allí también los archivos que faltan.</translation>
    </message>
    <message>
        <source>Install it again, or copy these files again from where they came.</source>
        <translation>Instalarlo otra vez o copiar estos archivos de nuevo de donde vinieron.</translation>
    </message>
    <message>
        <source>Install it with: pip install &apos;musicgen-desktop[ray]&apos;.</source>
        <translation>Instalarlo con: pip install &apos;musicgen-desktop[ray]&apos;.</translation>
    </message>
    <message>
        <source>Install or copy it again.</source>
        <translation>Instalarlo o copiarlo otra vez.</translation>
    </message>
    <message>
        <source>Install the pack anew.</source>
        <translation>Instalar el paquete otra vez.</translation>
    </message>
    <message>
        <source>Install the package of your system, which brings the libraries that are missing.</source>
        <translation>Instalar el paquete del sistema, que trae las bibliotecas que faltan.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Instalar el programa otra vez.</translation>
    </message>
    <message>
        <source>Install the whole checkpoint again.</source>
        <translation>Instalar el checkpoint entero otra vez.</translation>
    </message>
    <message>
        <source>Install {size}</source>
        <translation>Instalar {size}</translation>
    </message>
    <message>
        <source>Install {title} ({size})</source>
        <translation>Instalar {title} ({size})</translation>
    </message>
    <message>
        <source>Install, check and remove checkpoints (Ctrl+M).</source>
        <translation>Instalar, comprobar y quitar checkpoints (Ctrl+M).</translation>
    </message>
    <message>
        <source>Installed: {known}. Or name a folder.</source>
        <translation>Instalados: {known}. O indicar una carpeta.</translation>
    </message>
    <message>
        <source>It brings no text; the name of its licence says which one holds.</source>
        <translation>No trae texto; el nombre de su licencia dice cuál rige.</translation>
    </message>
    <message>
        <source>It came with the program and stays.</source>
        <translation>Vino con el programa y se queda.</translation>
    </message>
    <message>
        <source>It can be heard and exported, but only that version makes it again.</source>
        <translation>Se puede escuchar y exportar, pero solo esa versión lo recrea.</translation>
    </message>
    <message>
        <source>It can be heard, exported, continued and used as a melody, but there is nothing to make again.</source>
        <translation>Se puede escuchar, exportar, continuar y usar como melodía, pero no hay nada que recrear.</translation>
    </message>
    <message>
        <source>It can be installed, but it will not run here as the form stands: make it shorter, ask for fewer takes, or close other programs.</source>
        <translation>Se puede instalar, pero con estos valores no funciona aquí: hacerlo más corto, pedir menos tomas o cerrar otros programas.</translation>
    </message>
    <message>
        <source>It can be: {known}.</source>
        <translation>Puede ser: {known}.</translation>
    </message>
    <message>
        <source>It can run {names}.</source>
        <translation>Puede ejecutar {names}.</translation>
    </message>
    <message>
        <source>It cannot be brought from {made} to {asked} bpm: {slowest} to {fastest} % of its speed sound well.</source>
        <translation>No se puede llevar de {made} a {asked} bpm: suena bien del {slowest} al {fastest} % de su velocidad.</translation>
    </message>
    <message>
        <source>It cannot be told what this is.</source>
        <translation>No se puede saber qué es.</translation>
    </message>
    <message>
        <source>It cannot be told whether there are drums.</source>
        <translation>No se puede decir si hay batería.</translation>
    </message>
    <message>
        <source>It goes to sleep as usual when nothing is made any more. The screen may go dark meanwhile.</source>
        <translation>Se suspende como siempre cuando ya no se hace nada. Mientras, la pantalla puede apagarse.</translation>
    </message>
    <message>
        <source>It hums like the mains, at {level} dBFS.</source>
        <translation>Zumba como la red eléctrica, a {level} dBFS.</translation>
    </message>
    <message>
        <source>It is no TOML: {reason}.</source>
        <translation>No es TOML: {reason}.</translation>
    </message>
    <message>
        <source>It is not in the catalogue: export it first if you have no other copy.</source>
        <translation>No está en el catálogo: exportarlo antes si no hay otra copia.</translation>
    </message>
    <message>
        <source>It is not one of the published checkpoints.</source>
        <translation>No es uno de los checkpoints publicados.</translation>
    </message>
    <message>
        <source>It is not said from which package index the wheels shall come.</source>
        <translation>No se dice de qué índice de paquetes deben venir las wheels.</translation>
    </message>
    <message>
        <source>It is shorter than that, and heard from its beginning.</source>
        <translation>Es más corto y se oye desde el principio.</translation>
    </message>
    <message>
        <source>It may be damaged; open it in another program and save it again from there.</source>
        <translation>Puede estar dañado; abrirlo en otro programa y guardarlo de nuevo desde allí.</translation>
    </message>
    <message>
        <source>It needs {needed}; {free} are free in {folder}.</source>
        <translation>Necesita {needed}; hay {free} libres en {folder}.</translation>
    </message>
    <message>
        <source>It plays on {device} until it is connected again.</source>
        <translation>Suena en {device} hasta que se conecte otra vez.</translation>
    </message>
    <message numerus="yes">
        <source>It stays in memory. Make room or free the folder, then try again, or export it from the stage.</source>
        <comment>They stay in memory. Make room or free the folder, then try again, or export them from the stage.</comment>
        <translation>
            <numerusform>Queda en memoria. Hacer sitio o liberar la carpeta y volver a intentarlo, o exportarlo desde el escenario.</numerusform>
            <numerusform>Quedan en memoria. Hacer sitio o liberar la carpeta y volver a intentarlo, o exportarlos desde el escenario.</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits in the queue.</source>
        <translation>Espera en la cola.</translation>
    </message>
    <message>
        <source>It was not measured yet.</source>
        <translation>Aún no se ha medido.</translation>
    </message>
    <message>
        <source>It was not measured: that is switched off.</source>
        <translation>No se ha medido: está desactivado.</translation>
    </message>
    <message>
        <source>It was not run. Save its weights alone, best as model.safetensors, or look for a copy that has them.</source>
        <translation>No se ejecutó. Guardar solo sus pesos, mejor como model.safetensors, o buscar una copia que los tenga.</translation>
    </message>
    <message>
        <source>It was thrown away. Try again later, or use another address for the Hub.</source>
        <translation>Se descartó. Intentarlo más tarde o usar otra dirección para el Hub.</translation>
    </message>
    <message>
        <source>Its backup of {time} was put in its place.</source>
        <translation>Su copia de seguridad de {time} se puso en su lugar.</translation>
    </message>
    <message>
        <source>Its file {name} would have the name of another one, of line {line}.</source>
        <translation>El archivo {name} tendría el nombre de otro, de la línea {line}.</translation>
    </message>
    <message>
        <source>Its files are damaged.</source>
        <translation>Sus archivos están dañados.</translation>
    </message>
    <message>
        <source>Its first 30 s are heard, without drums.</source>
        <translation>Se oyen sus primeros 30 s, sin batería.</translation>
    </message>
    <message>
        <source>Its highest notes are heard, 30 s at most.</source>
        <translation>Se oyen sus notas más agudas, 30 s como máximo.</translation>
    </message>
    <message>
        <source>Its last {seconds:.1f} s are silent.</source>
        <translation>Sus últimos {seconds:.1f} s están en silencio.</translation>
    </message>
    <message>
        <source>Its loudest three seconds: {level} LUFS.</source>
        <translation>Sus tres segundos más sonoros: {level} LUFS.</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Its seam does not stand out.</source>
        <translation>Su costura no se nota.</translation>
    </message>
    <message>
        <source>Its seam may be heard.</source>
        <translation>Su costura quizá se oiga.</translation>
    </message>
    <message>
        <source>Its sound up to the join is in this clip too.</source>
        <translation>Su sonido hasta la unión está también en este clip.</translation>
    </message>
    <message>
        <source>Its sound was there already, as “{title}”.</source>
        <translation>Su sonido ya estaba, como «{title}».</translation>
    </message>
    <message>
        <source>Its wave is not around the middle (DC): off by {percent:.1f} %.</source>
        <translation>Su onda no está centrada (CC): desviada un {percent:.1f} %.</translation>
    </message>
    <message>
        <source>Its weights are damaged, or were so when they were saved: install or copy it again, or use another one.</source>
        <translation>Sus pesos están dañados o ya lo estaban al guardarse: instalarlo o copiarlo otra vez, o usar otro.</translation>
    </message>
    <message>
        <source>Jobs in the order in which they are made. Drag one, or press Alt+Up or Alt+Down, to move it; Enter hears one that runs and changes one that waits, Del takes it out, Ctrl+D makes another one of it.</source>
        <translation>Trabajos en el orden en que se hacen. Arrastrar uno, o Alt+Arriba y Alt+Abajo, lo mueve; Intro escucha el que está en curso y cambia el que espera, Supr lo saca, Ctrl+D lo duplica.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>TONALIDAD</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>Conservar como…</translation>
    </message>
    <message>
        <source>Keep checkpoints in another folder</source>
        <translation>Guardar los checkpoints en otra carpeta</translation>
    </message>
    <message>
        <source>Keep checkpoints in another folder, and bring those that are there along.</source>
        <translation>Guardar los checkpoints en otra carpeta y llevarse los que hay.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Keep it under this name (Enter).</source>
        <translation>Guardarlo con este nombre (Intro).</translation>
    </message>
    <message>
        <source>Keep it with the library; the next music follows it (Ctrl+Enter).</source>
        <translation>Guardarla con la biblioteca; la próxima música la sigue (Ctrl+Intro).</translation>
    </message>
    <message>
        <source>Keep nothing (Esc).</source>
        <translation>No guardar nada (Esc).</translation>
    </message>
    <message>
        <source>Keep the checkpoints in another folder.</source>
        <translation>Guardar los checkpoints en otra carpeta.</translation>
    </message>
    <message>
        <source>Keep the machine awake while music is made</source>
        <translation>Mantener el equipo activo mientras se hace música</translation>
    </message>
    <message>
        <source>Keep them under this name; one of that name is replaced (Enter).</source>
        <translation>Guardarlos con este nombre; uno con ese nombre se sustituye (Intro).</translation>
    </message>
    <message>
        <source>Keep these settings under a name.</source>
        <translation>Guardar estos ajustes con un nombre.</translation>
    </message>
    <message>
        <source>Keep this window above those of other programs.</source>
        <translation>Mantener esta ventana sobre las de otros programas.</translation>
    </message>
    <message>
        <source>Keep to the asked tempo and key</source>
        <translation>Mantener el tempo y la tonalidad pedidos</translation>
    </message>
    <message>
        <source>Keep what is written (Esc).</source>
        <translation>Dejar lo escrito (Esc).</translation>
    </message>
    <message>
        <source>Keep: {what}</source>
        <translation>Conservar: {what}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservado</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonalidad</translation>
    </message>
    <message>
        <source>Key as measured</source>
        <translation>Tonalidad medida</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys for “{command}”:</source>
        <translation>Teclas para «{command}»:</translation>
    </message>
    <message>
        <source>Kind of words</source>
        <translation>Tipo de palabras</translation>
    </message>
    <message>
        <source>LUFS|peak|off</source>
        <translation>LUFS|peak|off</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Large on two channels: the fullest sound of all. Wants a graphics card or patience.</source>
        <translation>Large en dos canales: el sonido más lleno de todos. Pide una tarjeta gráfica o paciencia.</translation>
    </message>
    <message>
        <source>Larger, smaller, all of it</source>
        <translation>Más grande, más pequeño, todo</translation>
    </message>
    <message>
        <source>Late steps were not measured: a whole clip would take {minutes:.0f} min here.</source>
        <translation>Los últimos pasos no se midieron: un clip completo tardaría aquí {minutes:.0f} min.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Later (Alt+Down).</source>
        <translation>Después (Alt+Abajo).</translation>
    </message>
    <message>
        <source>Lay it here</source>
        <translation>Ponerlo aquí</translation>
    </message>
    <message>
        <source>Leave all keys as they are.</source>
        <translation>Dejar todas las teclas como están.</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>Leave everything as it is (Esc).</source>
        <translation>Dejar todo como está (Esc).</translation>
    </message>
    <message>
        <source>Leave everything as it is.</source>
        <translation>Dejar todo como está.</translation>
    </message>
    <message>
        <source>Leave it out, or add --until-tempo.</source>
        <translation>Quitarlo, o añadir --until-tempo.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Leave out --zip, or --format.</source>
        <translation>Quitar --zip, o --format.</translation>
    </message>
    <message>
        <source>Leave out “ending”, or “bars”.</source>
        <translation>Quitar «ending», o «bars».</translation>
    </message>
    <message>
        <source>Leave the sections out.</source>
        <translation>Omitir las secciones.</translation>
    </message>
    <message>
        <source>Leave the source as it was (Esc). The tune can be opened again.</source>
        <translation>Dejar la fuente como estaba (Esc). La melodía se puede volver a abrir.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Length in bars</source>
        <translation>Duración en compases</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>Duración en segundos</translation>
    </message>
    <message>
        <source>Length of section {number}</source>
        <translation>Duración de la sección {number}</translation>
    </message>
    <message>
        <source>Lengthen, shorten</source>
        <translation>Alargar, acortar</translation>
    </message>
    <message>
        <source>Let go here to bring it into the library</source>
        <translation>Soltar aquí para traerlo a la biblioteca</translation>
    </message>
    <message>
        <source>Let go to bring one sound into the library</source>
        <translation>Soltar para traer un sonido a la biblioteca</translation>
    </message>
    <message>
        <source>Let go to bring {count} sounds and more into the library</source>
        <translation>Soltar para traer {count} sonidos o más a la biblioteca</translation>
    </message>
    <message>
        <source>Let go to bring {count} sounds into the library</source>
        <translation>Soltar para traer {count} sonidos a la biblioteca</translation>
    </message>
    <message>
        <source>Let go to import the checkpoint {name}</source>
        <translation>Soltar para importar el checkpoint {name}</translation>
    </message>
    <message>
        <source>Let go to import {count} checkpoints: {names}</source>
        <translation>Soltar para importar {count} checkpoints: {names}</translation>
    </message>
    <message>
        <source>Let go to make music that follows its tune</source>
        <translation>Soltar para hacer música que siga su melodía</translation>
    </message>
    <message>
        <source>Let go to make music that goes on from it

The sound stays in the library too.</source>
        <translation>Soltar para hacer música que continúe desde él

El sonido queda también en la biblioteca.</translation>
    </message>
    <message numerus="yes">
        <source>Let go to restore the library from this backup of {count} clip; you are asked first</source>
        <comment>Let go to restore the library from this backup of {count} clips; you are asked first</comment>
        <translation>
            <numerusform>Soltar para restaurar la biblioteca de esta copia de seguridad de {count} clip; antes se pregunta</numerusform>
            <numerusform>Soltar para restaurar la biblioteca de esta copia de seguridad de {count} clips; antes se pregunta</numerusform>
        </translation>
    </message>
    <message>
        <source>Let it glide: how closely the music keeps to your words when it ends.</source>
        <translation>Hacerlo variar: cuánto se ciñe la música a las palabras al final.</translation>
    </message>
    <message>
        <source>Let it glide: how daring the music has become when it ends.</source>
        <translation>Hacerlo variar: lo atrevida que es la música al final.</translation>
    </message>
    <message>
        <source>Let it wait midway, and leave the processor to others (Ctrl+Shift+J).</source>
        <translation>Dejarlo esperar a medias y ceder el procesador a otros (Ctrl+Mayús+J).</translation>
    </message>
    <message>
        <source>Let the program that fetches it go on, and come back when it is done.</source>
        <translation>Dejar que siga el programa que lo descarga y volver cuando acabe.</translation>
    </message>
    <message>
        <source>Let the training program put the pieces together, and import the checkpoint that it writes.</source>
        <translation>Dejar que el programa de entrenamiento una las piezas e importar el checkpoint que escribe.</translation>
    </message>
    <message>
        <source>Let this job wait midway, or go on: the music is the same (Ctrl+Shift+J).</source>
        <translation>Dejar este trabajo esperar a medias o seguir: la música es la misma (Ctrl+Mayús+J).</translation>
    </message>
    <message>
        <source>Let “{title}” ask for this, in its place in the queue (Ctrl+Enter).</source>
        <translation>Que «{title}» pida esto, en su sitio de la cola (Ctrl+Intro).</translation>
    </message>
    <message>
        <source>Lets an NVIDIA card compute; brought from files.</source>
        <translation>Deja que calcule una tarjeta NVIDIA; se trae de archivos.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Level of the metronome</source>
        <translation>Nivel del metrónomo</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>Nivel del micrófono</translation>
    </message>
    <message>
        <source>Level of what is heard</source>
        <translation>Nivel de lo que se oye</translation>
    </message>
    <message>
        <source>Level {level} dB there.</source>
        <translation>Nivel ahí: {level} dB.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Library and queue</source>
        <translation>Biblioteca y cola</translation>
    </message>
    <message>
        <source>Library in a window of its own</source>
        <translation>Biblioteca en una ventana propia</translation>
    </message>
    <message>
        <source>Library {count}</source>
        <translation>Biblioteca {count}</translation>
    </message>
    <message>
        <source>Library {shown} of {count}</source>
        <translation>Biblioteca {shown} de {count}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Licence of the weights: {license}</source>
        <translation>Licencia de los pesos: {license}</translation>
    </message>
    <message>
        <source>Licence: {license}. Read its terms before you use these weights.</source>
        <translation>Licencia: {license}. Leer sus condiciones antes de usar estos pesos.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Licences of the chosen work</source>
        <translation>Licencias de la obra elegida</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licencias…</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>List, install, check, import, export, remove and move checkpoints. Only install, and verify --repair, use the network, and only where it is allowed. Ctrl-C ends any of them; what was being fetched goes on later.</source>
        <translation>Listar, instalar, comprobar, importar, exportar, quitar y mover checkpoints. Solo install y verify --repair usan la red, y solo donde está permitido. Ctrl-C termina cualquiera; lo que se estaba descargando sigue después.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Listen blind</source>
        <translation>Escuchar a ciegas</translation>
    </message>
    <message>
        <source>Listen, or stop</source>
        <translation>Escuchar o parar</translation>
    </message>
    <message>
        <source>Listening for the tune…</source>
        <translation>Escuchando la melodía…</translation>
    </message>
    <message>
        <source>Loading the checkpoint</source>
        <translation>Cargando el checkpoint</translation>
    </message>
    <message>
        <source>Loading the checkpoint again …</source>
        <translation>Cargando el checkpoint otra vez …</translation>
    </message>
    <message>
        <source>Loading the checkpoint …</source>
        <translation>Cargando el checkpoint …</translation>
    </message>
    <message>
        <source>Lock seed</source>
        <translation>Fijar la semilla</translation>
    </message>
    <message>
        <source>Locked: the next one uses this seed again. Open: each one gets a new seed.</source>
        <translation>Cerrado: el siguiente usa esta semilla otra vez. Abierto: cada uno recibe una nueva.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Registro…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Verlo</translation>
    </message>
    <message>
        <source>Look at the library and keep it safe, without a window. What changes the library needs it for itself: close the window first. Ctrl-C ends any of them in good order.</source>
        <translation>Mirar la biblioteca y mantenerla a salvo, sin ventana. Lo que la cambia la necesita para sí: cerrar antes la ventana. Ctrl-C termina cualquiera en buen orden.</translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation>Buscar actualización</translation>
    </message>
    <message>
        <source>Look for the folder.</source>
        <translation>Buscar la carpeta.</translation>
    </message>
    <message>
        <source>Look here: {path}</source>
        <translation>Mirar aquí: {path}</translation>
    </message>
    <message>
        <source>Look whether the graphics card&apos;s driver is up to date, or remove the pack.</source>
        <translation>Mirar si el controlador de la tarjeta gráfica está al día o quitar el paquete.</translation>
    </message>
    <message>
        <source>Looking at their tags…</source>
        <translation>Mirando sus etiquetas…</translation>
    </message>
    <message>
        <source>Looking at what is there…</source>
        <translation>Mirando lo que hay…</translation>
    </message>
    <message>
        <source>Looking at what this is…</source>
        <translation>Mirando qué es esto…</translation>
    </message>
    <message>
        <source>Looking for checkpoints…</source>
        <translation>Buscando checkpoints…</translation>
    </message>
    <message>
        <source>Looking for sounds…</source>
        <translation>Buscando sonidos…</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Bucle</translation>
    </message>
    <message>
        <source>Loop from here, to here</source>
        <translation>Bucle desde aquí, hasta aquí</translation>
    </message>
    <message>
        <source>Loop from {start} to {end}, {state}.</source>
        <translation>Bucle de {start} a {end}, {state}.</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más fuerte</translation>
    </message>
    <message>
        <source>Loudness of the whole: {level} LUFS.</source>
        <translation>Sonoridad del conjunto: {level} LUFS.</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Más grave</translation>
    </message>
    <message>
        <source>MIDI</source>
        <translation>MIDI</translation>
    </message>
    <message>
        <source>MIDI needs a melody, a bass or drums; export the sound instead.</source>
        <translation>MIDI necesita una melodía, un bajo o una batería; exportar el sonido en su lugar.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Made again</source>
        <translation>Recreado</translation>
    </message>
    <message>
        <source>Made again after “{title}” of {made}; the codes to compare are gone.</source>
        <translation>Recreado según «{title}» de {made}; los códigos para comparar ya no están.</translation>
    </message>
    <message>
        <source>Made again: “{title}”.</source>
        <translation>Recreado: «{title}».</translation>
    </message>
    <message>
        <source>Made already: {title}</source>
        <translation>Ya hecho: {title}</translation>
    </message>
    <message>
        <source>Made at {made} bpm, {asked} were asked: the loop keeps its own tempo.</source>
        <translation>Hecho a {made} bpm, se pidieron {asked}: el bucle conserva su propio tempo.</translation>
    </message>
    <message>
        <source>Made by a newer version of this program. It can be heard and exported, but not made again.</source>
        <translation>Hecho por una versión más nueva del programa. Se puede escuchar y exportar, pero no recrear.</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Hecho aquí</translation>
    </message>
    <message>
        <source>Made in overlapping windows of {window} s.</source>
        <translation>Hecho en ventanas solapadas de {window} s.</translation>
    </message>
    <message>
        <source>Made to follow a melody as well as a prompt, with the sound of Large. Wants a graphics card or patience.</source>
        <translation>Hecho para seguir una melodía además de un prompt, con el sonido de Large. Pide una tarjeta gráfica o paciencia.</translation>
    </message>
    <message>
        <source>Made to follow a melody as well as a prompt; from text alone it sounds about like Medium.</source>
        <translation>Hecho para seguir una melodía además de un prompt; solo con texto suena más o menos como Medium.</translation>
    </message>
    <message>
        <source>Made to listen to a melody too; here it works from the text.</source>
        <translation>Hecho para oír también una melodía; aquí trabaja con el texto.</translation>
    </message>
    <message>
        <source>Made with Meta&apos;s {checkpoint}, whose weights are under {licence}: not for commercial use.</source>
        <translation>Hecho con {checkpoint} de Meta, cuyos pesos están bajo {licence}: no para uso comercial.</translation>
    </message>
    <message>
        <source>Made with the Starter, whose weights are under {licence}.</source>
        <translation>Hecho con el Starter, cuyos pesos están bajo {licence}.</translation>
    </message>
    <message>
        <source>Make a loop of it</source>
        <translation>Hacer un bucle</translation>
    </message>
    <message>
        <source>Make a new clip</source>
        <translation>Crear un clip nuevo</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Recrear</translation>
    </message>
    <message>
        <source>Make all clips of a pack: [[clip]] tables of a TOML file with prompt, seed and other parameters, whose lists and ranges multiply. Started again it makes only what is missing or has changed. Ctrl-C ends it; what is finished stays.</source>
        <translation>Hacer todos los clips de un paquete: tablas [[clip]] de un archivo TOML con prompt, seed y otros parámetros, cuyas listas e intervalos se multiplican. Iniciado otra vez hace solo lo que falta o ha cambiado. Ctrl-C lo termina; lo acabado se queda.</translation>
    </message>
    <message>
        <source>Make it first or choose another.</source>
        <translation>Crearla antes o elegir otra.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Crearla antes.</translation>
    </message>
    <message>
        <source>Make it next</source>
        <translation>Hacerlo a continuación</translation>
    </message>
    <message>
        <source>Make it shorter, ask for fewer takes, turn guidance off, or choose a smaller checkpoint.</source>
        <translation>Hacerlo más corto, pedir menos tomas, desactivar la guía o elegir un checkpoint más pequeño.</translation>
    </message>
    <message>
        <source>Make music from prompts. Ctrl-C once stops and keeps what exists, twice cancels. Several prompts or takes number their files: OUT_1.wav, OUT_1_take2.wav.</source>
        <translation>Hacer música a partir de prompts. Ctrl-C una vez para y conserva lo que hay, dos veces cancela. Varios prompts o tomas numeran sus archivos: OUT_1.wav, OUT_1_take2.wav.</translation>
    </message>
    <message>
        <source>Make music that goes on from its end (E), or with Shift+E from the playhead.</source>
        <translation>Hacer música que siga desde su final (E) o, con Mayús+E, desde el cursor.</translation>
    </message>
    <message>
        <source>Make nothing (Esc).</source>
        <translation>No crear nada (Esc).</translation>
    </message>
    <message>
        <source>Make the folder writable and start the program again, or export what you want to keep.</source>
        <translation>Hacer que la carpeta se pueda escribir y abrir el programa otra vez, o exportar lo que se quiera conservar.</translation>
    </message>
    <message>
        <source>Make the length {together} s</source>
        <translation>Poner la duración en {together} s</translation>
    </message>
    <message>
        <source>Make the marked region anew, with all around it in its place (R).</source>
        <translation>Rehacer la parte marcada, con todo lo demás en su sitio (R).</translation>
    </message>
    <message>
        <source>Make the music of all {count} prompts, one after another (Ctrl+Enter).</source>
        <translation>Hacer la música de los {count} prompts, uno tras otro (Ctrl+Intro).</translation>
    </message>
    <message>
        <source>Make the music that the prompt describes (Ctrl+Enter).</source>
        <translation>Hacer la música que describe el prompt (Ctrl+Intro).</translation>
    </message>
    <message>
        <source>Make the piece as long as its sections are together.</source>
        <translation>Hacer la pieza tan larga como la suma de sus secciones.</translation>
    </message>
    <message>
        <source>Make this as well, when what is being made is done (Ctrl+Enter).</source>
        <translation>Hacer también esto cuando acabe lo que se está haciendo (Ctrl+Intro).</translation>
    </message>
    <message>
        <source>Make this one earlier.</source>
        <translation>Hacer este antes.</translation>
    </message>
    <message>
        <source>Make this one later.</source>
        <translation>Hacer este después.</translation>
    </message>
    <message numerus="yes">
        <source>Make {count} new clip</source>
        <comment>Make {count} new clips</comment>
        <translation>
            <numerusform>Hacer {count} clip nuevo</numerusform>
            <numerusform>Hacer {count} clips nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the first sounds</source>
        <translation>Haciendo los primeros sonidos</translation>
    </message>
    <message>
        <source>Making the library ready: {percent} %</source>
        <translation>Preparando la biblioteca: {percent} %</translation>
    </message>
    <message>
        <source>Manage checkpoints</source>
        <translation>Gestionar checkpoints</translation>
    </message>
    <message>
        <source>Manage checkpoints…</source>
        <translation>Gestionar checkpoints…</translation>
    </message>
    <message>
        <source>Manage tags…</source>
        <translation>Gestionar etiquetas…</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>Gestionar…</translation>
    </message>
    <message>
        <source>Mark a longer part of it.</source>
        <translation>Marcar una parte más larga.</translation>
    </message>
    <message>
        <source>Mark them in the library with Ctrl or Shift; one alone is compared with the one on the stage.</source>
        <translation>Marcarlos en la biblioteca con Ctrl o Mayús; uno solo se compara con el del escenario.</translation>
    </message>
    <message>
        <source>Mark this take as a keeper, or take the mark away (K).</source>
        <translation>Marcar esta toma para conservarla o quitarle la marca (K).</translation>
    </message>
    <message>
        <source>Mark up to {most}.</source>
        <translation>Marcar como máximo {most}.</translation>
    </message>
    <message>
        <source>Mark what shall go round by dragging across the waveform, or set its tempo.</source>
        <translation>Marcar lo que debe repetirse arrastrando sobre la forma de onda, o fijar su tempo.</translation>
    </message>
    <message>
        <source>Marker at {time}.</source>
        <translation>Marcador en {time}.</translation>
    </message>
    <message>
        <source>Marker removed.</source>
        <translation>Marcador quitado.</translation>
    </message>
    <message>
        <source>Marker “{name}” at {time}.</source>
        <translation>Marcador «{name}» en {time}.</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Markers are for clips of the library: this one is not finished yet.</source>
        <translation>Los marcadores son para clips de la biblioteca: este aún no está terminado.</translation>
    </message>
    <message>
        <source>Match loudness</source>
        <translation>Igualar sonoridad</translation>
    </message>
    <message>
        <source>Measure clips</source>
        <translation>Medir los clips</translation>
    </message>
    <message>
        <source>Measure how fast this machine makes music, and remember it for the time that the window shows before Generate.</source>
        <translation>Medir lo rápido que este equipo hace música y recordarlo para el tiempo que la ventana muestra antes de Generar.</translation>
    </message>
    <message>
        <source>Measure sounds: tempo with beats and bars, key, drums, loudness (EBU R 128), balance, and what may be wrong. What cannot be told is said to be so: no number is made up.</source>
        <translation>Medir sonidos: tempo con tiempos y compases, tonalidad, batería, sonoridad (EBU R 128), balance y lo que pueda estar mal. Lo que no se puede decir se dice así: ningún número es inventado.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Measured: {bpm:.1f} bpm, but it may also be half or double of it.</source>
        <translation>Medido: {bpm:.1f} bpm, pero también puede ser la mitad o el doble.</translation>
    </message>
    <message>
        <source>Measured: {bpm:.1f} bpm, not very sure.</source>
        <translation>Medido: {bpm:.1f} bpm, no muy seguro.</translation>
    </message>
    <message>
        <source>Measured: {bpm:.1f} bpm.</source>
        <translation>Medido: {bpm:.1f} bpm.</translation>
    </message>
    <message>
        <source>Measured: {key}, not very sure.</source>
        <translation>Medido: {key}, no muy seguro.</translation>
    </message>
    <message>
        <source>Measured: {key}.</source>
        <translation>Medido: {key}.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Medición</translation>
    </message>
    <message>
        <source>Medium on two channels: wide, clear and still of a bearable size.</source>
        <translation>Medium en dos canales: amplio, claro y aún de tamaño razonable.</translation>
    </message>
    <message>
        <source>Melody</source>
        <translation>Melodía</translation>
    </message>
    <message>
        <source>Melody Large on two channels. Wants a graphics card or patience.</source>
        <translation>Melody Large en dos canales. Pide una tarjeta gráfica o paciencia.</translation>
    </message>
    <message>
        <source>Melody checkpoints cannot go on from a sound.</source>
        <translation>Los checkpoints de melodía no pueden continuar un sonido.</translation>
    </message>
    <message>
        <source>Melody on two channels; from text alone it sounds about like Stereo Medium.</source>
        <translation>Melody en dos canales; solo con texto suena más o menos como Stereo Medium.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Memory for {seconds:.0f} s, takes: {takes}</source>
        <translation>Memoria para {seconds:.0f} s, tomas: {takes}</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Mend that line.</source>
        <translation>Corregir esa línea.</translation>
    </message>
    <message>
        <source>Mend what can be mended. Nothing is ever deleted by it; what is gone may be in a backup.</source>
        <translation>Reparar lo que se pueda. Nunca se borra nada; lo que falta puede estar en una copia de seguridad.</translation>
    </message>
    <message>
        <source>Mending the library</source>
        <translation>Reparando la biblioteca</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Merge it into the checkpoint that it was trained on (merge_and_unload in PEFT), and import the whole.</source>
        <translation>Fundirlo con el checkpoint sobre el que se entrenó (merge_and_unload en PEFT) e importar el conjunto.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Meta&apos;s MusicGen checkpoints know far more sounds. They can be installed whenever you like, also from a stick; their licence, {licence}, allows no commercial use. What you make with the Starter is yours for any use.

Your clips lie in {folder}.</source>
        <translation>Los checkpoints MusicGen de Meta conocen muchos más sonidos. Se pueden instalar cuando se quiera, también desde una memoria USB; su licencia, {licence}, no permite el uso comercial. Lo hecho con el Starter es libre para cualquier uso.

Los clips están en {folder}.</translation>
    </message>
    <message>
        <source>Metronome</source>
        <translation>Metrónomo</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Microphones</source>
        <translation>Micrófonos</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Minirreproductor</translation>
    </message>
    <message>
        <source>Mini player above other windows</source>
        <translation>Minirreproductor sobre otras ventanas</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Servidor espejo</translation>
    </message>
    <message>
        <source>Mono is the mean of both sides; stereo of a mono sound is the same on both.</source>
        <translation>Mono es la media de ambos lados; el estéreo de un sonido mono es igual en los dos.</translation>
    </message>
    <message>
        <source>More keys…</source>
        <translation>Más teclas…</translation>
    </message>
    <message>
        <source>More ways to generate</source>
        <translation>Más formas de generar</translation>
    </message>
    <message>
        <source>More words</source>
        <translation>Más palabras</translation>
    </message>
    <message>
        <source>More, when you want it</source>
        <translation>Más, cuando haga falta</translation>
    </message>
    <message>
        <source>Move a note, or what is chosen</source>
        <translation>Mover una nota o lo elegido</translation>
    </message>
    <message>
        <source>Move it away to have it made again.</source>
        <translation>Apartar el archivo para que se haga de nuevo.</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder.</source>
        <translation>Apartar el archivo, o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>Move the folder when the queue is through.</source>
        <translation>Mover la carpeta cuando acabe la cola.</translation>
    </message>
    <message>
        <source>Move the folder: {folder}</source>
        <translation>Mover la carpeta: {folder}</translation>
    </message>
    <message>
        <source>Move the library…</source>
        <translation>Mover la biblioteca…</translation>
    </message>
    <message>
        <source>Move the playhead</source>
        <translation>Mover el cursor</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Mover…</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Moviendo</translation>
    </message>
    <message>
        <source>Moving the library to {folder}</source>
        <translation>Moviendo la biblioteca a {folder}</translation>
    </message>
    <message>
        <source>Music is always made on this machine. Only an installation needs the network: it asks first, goes online while it fetches, and then closes the connection again.</source>
        <translation>La música se hace siempre en este equipo. Solo una instalación necesita la red: pregunta antes, se conecta mientras descarga y luego cierra la conexión.</translation>
    </message>
    <message>
        <source>Music is being made</source>
        <translation>Se está haciendo música</translation>
    </message>
    <message>
        <source>MusicGen Desktop</source>
        <translation>MusicGen Desktop</translation>
    </message>
    <message>
        <source>MusicGen Desktop is open already; its window was brought to the front.</source>
        <translation>MusicGen Desktop ya está abierto; su ventana se trajo al frente.</translation>
    </message>
    <message>
        <source>MusicGen Desktop is running already, but does not answer.</source>
        <translation>MusicGen Desktop ya está en marcha, pero no responde.</translation>
    </message>
    <message>
        <source>MusicGen Desktop is under the MIT licence. It is made of these works, each under its own licence.</source>
        <translation>MusicGen Desktop está bajo la licencia MIT. Se compone de estas obras, cada una con su licencia.</translation>
    </message>
    <message>
        <source>MusicGen Desktop report</source>
        <translation>Informe de MusicGen Desktop</translation>
    </message>
    <message>
        <source>MusicGen Desktop {version} works here.</source>
        <translation>MusicGen Desktop {version} funciona aquí.</translation>
    </message>
    <message>
        <source>MusicGen Desktop {version}: checks that failed: {count}.</source>
        <translation>MusicGen Desktop {version}: comprobaciones fallidas: {count}.</translation>
    </message>
    <message>
        <source>MusicGen presets</source>
        <translation>Preajustes de MusicGen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Mute, or as loud as before</source>
        <translation>Silenciar o volver al volumen de antes</translation>
    </message>
    <message>
        <source>Mute, or as loud as before.</source>
        <translation>Silenciar o volver al volumen de antes.</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>Mi biblioteca</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>NVIDIA (CUDA)</source>
        <translation>NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name a file inside it.</source>
        <translation>Indicar un archivo dentro de ella.</translation>
    </message>
    <message>
        <source>Name a file that ends in {suffix}.</source>
        <translation>Indicar un archivo que acabe en {suffix}.</translation>
    </message>
    <message>
        <source>Name ids, or --search WORDS.</source>
        <translation>Indicar ids o --search WORDS.</translation>
    </message>
    <message>
        <source>Name it with --continue, --redo or --melody FILE.</source>
        <translation>Indicarlo con --continue, --redo o --melody FILE.</translation>
    </message>
    <message>
        <source>Name no clips, and nothing to add or remove.</source>
        <translation>Sin nombrar clips, ni nada que añadir o quitar.</translation>
    </message>
    <message>
        <source>Name of the files, without the ending. Words in braces are filled in; what is not known leaves no hole. A file that is there stays; the new one gets a number.</source>
        <translation>Nombre de los archivos, sin extensión. Las palabras entre llaves se rellenan; lo desconocido no deja hueco. Un archivo que ya está se queda; el nuevo recibe un número.</translation>
    </message>
    <message>
        <source>Name of the marker</source>
        <translation>Nombre del marcador</translation>
    </message>
    <message>
        <source>Name of the marker at {time}</source>
        <translation>Nombre del marcador en {time}</translation>
    </message>
    <message>
        <source>Name of the piece</source>
        <translation>Nombre de la pieza</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nombre del preajuste</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Nombre de la etiqueta</translation>
    </message>
    <message>
        <source>Name one in the prompt, such as 120 bpm, or with --bpm.</source>
        <translation>Indicar uno en el prompt, como 120 bpm, o con --bpm.</translation>
    </message>
    <message>
        <source>Name one with --add or --remove.</source>
        <translation>Indicar una con --add o --remove.</translation>
    </message>
    <message>
        <source>Name one, or leave the line out.</source>
        <translation>Indicar uno, o quitar la línea.</translation>
    </message>
    <message>
        <source>Name two files.</source>
        <translation>Indicar dos archivos.</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>Nuevas teclas…</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Nueva semilla</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nueva etiqueta</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>Clip siguiente</translation>
    </message>
    <message>
        <source>Next: “{title}” · {how}</source>
        <translation>Siguiente: «{title}» · {how}</translation>
    </message>
    <message>
        <source>No Ray cluster answers at {address}: {reason}</source>
        <translation>Ningún clúster de Ray responde en {address}: {reason}</translation>
    </message>
    <message>
        <source>No audio output</source>
        <translation>Sin salida de audio</translation>
    </message>
    <message>
        <source>No checkpoint is installed.</source>
        <translation>No hay ningún checkpoint instalado.</translation>
    </message>
    <message>
        <source>No clip has a tag like that. T gives tags to the chosen clips.</source>
        <translation>Ningún clip tiene una etiqueta así. T etiqueta los clips elegidos.</translation>
    </message>
    <message>
        <source>No clip has all of this.</source>
        <translation>Ningún clip tiene todo esto.</translation>
    </message>
    <message>
        <source>No clip has the tag {tag}.</source>
        <translation>Ningún clip tiene la etiqueta {tag}.</translation>
    </message>
    <message>
        <source>No clip holds “{words}”.</source>
        <translation>Ningún clip contiene «{words}».</translation>
    </message>
    <message>
        <source>No clip is named.</source>
        <translation>No se indicó ningún clip.</translation>
    </message>
    <message>
        <source>No clip that can be searched yet holds “{words}”.</source>
        <translation>Ningún clip en el que ya se pueda buscar contiene «{words}».</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Sin color</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Ninguna orden se llama así.</translation>
    </message>
    <message>
        <source>No connection is opened; to install a checkpoint from the network you are asked first.</source>
        <translation>No se abre ninguna conexión; antes de instalar un checkpoint de la red se pregunta.</translation>
    </message>
    <message>
        <source>No drums are heard.</source>
        <translation>No se oye batería.</translation>
    </message>
    <message>
        <source>No drums; some were asked for.</source>
        <translation>No hay batería; se pidió con ella.</translation>
    </message>
    <message>
        <source>No file manager answered.</source>
        <translation>Ningún gestor de archivos respondió.</translation>
    </message>
    <message>
        <source>No key can be told, so it cannot be brought to {asked}.</source>
        <translation>No se reconoce una tonalidad, así que no se puede llevar a {asked}.</translation>
    </message>
    <message>
        <source>No key can be told; {asked} was asked.</source>
        <translation>No se distingue ninguna tonalidad; se pidió {asked}.</translation>
    </message>
    <message>
        <source>No key found</source>
        <translation>No se halló tonalidad</translation>
    </message>
    <message>
        <source>No key was found.</source>
        <translation>No se encontró ninguna tonalidad.</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Sin teclas</translation>
    </message>
    <message>
        <source>No marker there.</source>
        <translation>Ahí no hay marcador.</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Sin micrófono</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>No se encontró ningún micrófono.</translation>
    </message>
    <message>
        <source>No node of the cluster can make clips.</source>
        <translation>Ningún nodo del clúster puede hacer clips.</translation>
    </message>
    <message>
        <source>No notes yet in {length}.</source>
        <translation>Aún no hay notas en {length}.</translation>
    </message>
    <message>
        <source>No prompt</source>
        <translation>Sin prompt</translation>
    </message>
    <message>
        <source>No prompt holds these words.</source>
        <translation>Ningún prompt contiene estas palabras.</translation>
    </message>
    <message>
        <source>No region is marked.</source>
        <translation>No hay ninguna parte marcada.</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste tiene estas palabras.</translation>
    </message>
    <message>
        <source>No sound device was found. Everything else works; plug one in and press play to listen.</source>
        <translation>No se encontró ningún dispositivo de sonido. Todo lo demás funciona; para escuchar, conectar uno y pulsar reproducir.</translation>
    </message>
    <message>
        <source>No sound output was found; making and exporting music works all the same.</source>
        <translation>No se encontró salida de audio; aun así se puede hacer y exportar música.</translation>
    </message>
    <message>
        <source>No sound yet.</source>
        <translation>Aún no hay sonido.</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Sin estrellas</translation>
    </message>
    <message>
        <source>No steady tempo</source>
        <translation>Sin tempo estable</translation>
    </message>
    <message>
        <source>No steady tempo was found in “{title}”.</source>
        <translation>No se encontró un tempo estable en «{title}».</translation>
    </message>
    <message>
        <source>No steady tempo was found, so it cannot be brought to {asked} bpm.</source>
        <translation>No se encontró un tempo estable, así que no se puede llevar a {asked} bpm.</translation>
    </message>
    <message>
        <source>No steady tempo was found.</source>
        <translation>No se encontró un tempo estable.</translation>
    </message>
    <message>
        <source>No steady tempo was found: the loop has the asked length, but no bars.</source>
        <translation>No se encontró un tempo estable: el bucle tiene la duración pedida, pero no compases.</translation>
    </message>
    <message>
        <source>No steady tempo was heard: the notes stay where they are, at 120 beats a minute.</source>
        <translation>No se oyó un tempo estable: las notas quedan donde están, a 120 tiempos por minuto.</translation>
    </message>
    <message>
        <source>No steady tempo; {asked} bpm were asked.</source>
        <translation>Sin tempo estable; se pidieron {asked} bpm.</translation>
    </message>
    <message>
        <source>No tag is named.</source>
        <translation>No se indicó ninguna etiqueta.</translation>
    </message>
    <message>
        <source>No tags yet.</source>
        <translation>Aún no hay etiquetas.</translation>
    </message>
    <message>
        <source>No tempo and no key is asked for.</source>
        <translation>No se pide ni tempo ni tonalidad.</translation>
    </message>
    <message>
        <source>No tempo is asked for that could be kept.</source>
        <translation>No se pide ningún tempo que se pueda mantener.</translation>
    </message>
    <message>
        <source>No tempo is known here: tap it first.</source>
        <translation>Aquí no se conoce ningún tempo: marcarlo primero.</translation>
    </message>
    <message>
        <source>No waveform</source>
        <translation>Sin forma de onda</translation>
    </message>
    <message>
        <source>No word has these letters. Write it into the prompt.</source>
        <translation>Ninguna palabra tiene estas letras. Escribirla en el prompt.</translation>
    </message>
    <message>
        <source>No worker of the cluster is left.</source>
        <translation>No queda ningún proceso de trabajo del clúster.</translation>
    </message>
    <message>
        <source>Nobody has said who may use these weights. Ask their maker before you publish anything.</source>
        <translation>Nadie ha dicho quién puede usar estos pesos. Preguntar a su autor antes de publicar nada.</translation>
    </message>
    <message>
        <source>None keeps the tempo; the nearest one is written.</source>
        <translation>Ninguna mantiene el tempo; se escribe la más cercana.</translation>
    </message>
    <message>
        <source>None of {count} tries kept {bpm} bpm. All of them are here.</source>
        <translation>Ninguno de {count} intentos mantuvo {bpm} bpm. Todos están aquí.</translation>
    </message>
    <message>
        <source>Not all takes could be kept to what was asked.</source>
        <translation>No todas las tomas se pudieron ajustar a lo pedido.</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>Sin hacer</translation>
    </message>
    <message>
        <source>Not measured yet: make something with it.</source>
        <translation>Aún sin medir: hacer algo con él.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Ahora no es posible.</translation>
    </message>
    <message>
        <source>Not sorted by while you listen blind: it would tell the sounds apart.</source>
        <translation>No se ordena por esto durante la escucha a ciegas: delataría los sonidos.</translation>
    </message>
    <message>
        <source>Not the same as “{title}” of {made}, bit for bit.</source>
        <translation>No es igual bit a bit a «{title}» de {made}.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Notes…</source>
        <translation>Notas…</translation>
    </message>
    <message>
        <source>Nothing in “{title}” could be heard as notes.</source>
        <translation>Nada en «{title}» se pudo oír como notas.</translation>
    </message>
    <message>
        <source>Nothing is asked for.</source>
        <translation>No se pide nada.</translation>
    </message>
    <message>
        <source>Nothing is called “{{{part}}}”.</source>
        <translation>Nada se llama «{{{part}}}».</translation>
    </message>
    <message>
        <source>Nothing is heard in {percent:.0f} % of it.</source>
        <translation>En un {percent:.0f} % no se oye nada.</translation>
    </message>
    <message>
        <source>Nothing is lost: it was saved as {names}.</source>
        <translation>No se pierde nada: se guardó como {names}.</translation>
    </message>
    <message>
        <source>Nothing is waiting. Generate as often as you like: each press lines up here.</source>
        <translation>No hay nada en espera. Generar tantas veces como se quiera: cada pulsación se pone aquí en fila.</translation>
    </message>
    <message>
        <source>Nothing moves by itself but what you hear: menus do not slide, the text cursor does not blink.</source>
        <translation>Nada se mueve solo salvo lo que se oye: los menús no se deslizan, el cursor de texto no parpadea.</translation>
    </message>
    <message>
        <source>Nothing of this is sent. It lies in {folder}.</source>
        <translation>No se envía nada de esto. Está en {folder}.</translation>
    </message>
    <message>
        <source>Nothing to hear yet</source>
        <translation>Aún no hay nada que oír</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another archive.</source>
        <translation>No se cambió nada. Elegir otro archivo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Start the newer program, or point this one at another data folder.</source>
        <translation>No se cambió nada. Abrir el programa más nuevo o dar a este otra carpeta de datos.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use another archive.</source>
        <translation>No se cambió nada. Usar otro archivo.</translation>
    </message>
    <message>
        <source>Nothing was fetched from there. Try again later, or use another address for the Hub.</source>
        <translation>No se descargó nada de allí. Intentarlo más tarde o usar otra dirección para el Hub.</translation>
    </message>
    <message>
        <source>Nothing was fetched: the licence has not been accepted.</source>
        <translation>No se descargó nada: la licencia no se ha aceptado.</translation>
    </message>
    <message>
        <source>Nothing was heard: the recording is silent.</source>
        <translation>No se oyó nada: la grabación está en silencio.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>No se importó nada.</translation>
    </message>
    <message>
        <source>Nothing was installed. Use another copy of the wheels.</source>
        <translation>No se instaló nada. Usar otra copia de las wheels.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>ORIGIN</source>
        <translation>ORIGEN</translation>
    </message>
    <message>
        <source>Of a piece longer than {window} s: how much of the music before it each window hears; the rest of its {window} s is new. More holds the piece together, less is made sooner.</source>
        <translation>En una pieza de más de {window} s: cuánta música anterior oye cada ventana; el resto de sus {window} s es nuevo. Más da unidad a la pieza, menos se hace antes.</translation>
    </message>
    <message>
        <source>Of a sample. 24 is finer than any ear; 16 is dithered; 32 float is for wav alone.</source>
        <translation>De una muestra. 24 es más fino que cualquier oído; 16 lleva dither; 32 flotante es solo para wav.</translation>
    </message>
    <message>
        <source>Of menus, texts and messages. From the next start on.</source>
        <translation>De menús, textos y mensajes. Desde el próximo arranque.</translation>
    </message>
    <message>
        <source>Of texts, buttons and drawings, on top of what your screen is set to. From the next start on.</source>
        <translation>De textos, botones y dibujos, además de lo que fija la pantalla. Desde el próximo arranque.</translation>
    </message>
    <message>
        <source>Of the files. Parts in braces are filled in for each clip.</source>
        <translation>De los archivos. Las partes entre llaves se rellenan para cada clip.</translation>
    </message>
    <message>
        <source>Of these it is the nearest to what was asked.</source>
        <translation>De estas es la más cercana a lo que se pidió.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Offline · an installation asks first</source>
        <translation>Sin conexión · una instalación pregunta antes</translation>
    </message>
    <message>
        <source>Offline · nothing leaves this machine</source>
        <translation>Sin conexión · nada sale de este equipo</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu install libpulse0.</source>
        <translation>En Debian o Ubuntu, instalar libpulse0.</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>En disco</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>A la izquierda</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>A la derecha</translation>
    </message>
    <message>
        <source>On: nothing is ever fetched, unless you agree to it for one installation. Default: on.</source>
        <translation>Sí: nunca se descarga nada, salvo con permiso para una instalación. Por defecto: sí.</translation>
    </message>
    <message>
        <source>One channel.</source>
        <translation>Un canal.</translation>
    </message>
    <message>
        <source>One more, behind the others.</source>
        <translation>Una más, detrás de las otras.</translation>
    </message>
    <message>
        <source>One of them was there already, as “{title}”.</source>
        <translation>Uno de ellos ya estaba, como «{title}».</translation>
    </message>
    <message>
        <source>One prompt a line</source>
        <translation>Un prompt por línea</translation>
    </message>
    <message>
        <source>One row for each clip; the pointer on a row tells in full what becomes of the clip.</source>
        <translation>Una fila para cada clip; el puntero sobre una fila dice con detalle en qué se convierte el clip.</translation>
    </message>
    <message>
        <source>One sound stands still for its last {seconds:.1f} s.</source>
        <translation>Un mismo sonido queda inmóvil durante los últimos {seconds:.1f} s.</translation>
    </message>
    <message>
        <source>Online for installations</source>
        <translation>En línea para instalaciones</translation>
    </message>
    <message>
        <source>Online while this is fetched</source>
        <translation>En línea mientras se descarga</translation>
    </message>
    <message>
        <source>Online · fetching {title}</source>
        <translation>En línea · descargando {title}</translation>
    </message>
    <message>
        <source>Online · only installations use it</source>
        <translation>En línea · solo lo usan las instalaciones</translation>
    </message>
    <message>
        <source>Only checkpoints that were installed or imported can be removed.</source>
        <translation>Solo se pueden quitar los checkpoints instalados o importados.</translation>
    </message>
    <message>
        <source>Only for private repositories. Kept in a file that only you can read, and sent to the mirror alone.</source>
        <translation>Solo para repositorios privados. Se guarda en un archivo que nadie más puede leer y se envía solo al servidor espejo.</translation>
    </message>
    <message>
        <source>Only mono and stereo files can be read; mix it down first.</source>
        <translation>Solo se leen archivos mono y estéreo; mezclarlo antes.</translation>
    </message>
    <message>
        <source>Only the likeliest next sounds that together have this chance are in the draw. Lower is tamer.</source>
        <translation>Solo entran en juego los sonidos siguientes más probables que juntos suman esta probabilidad. Más bajo es más dócil.</translation>
    </message>
    <message>
        <source>Only these are fetched again with: {command}</source>
        <translation>Solo estos se descargan otra vez con: {command}</translation>
    </message>
    <message>
        <source>Only this many of the likeliest next sounds are in the draw. Fewer is tamer and cleaner.</source>
        <translation>Solo entran en juego tantos de los sonidos siguientes más probables. Menos es más dócil y limpio.</translation>
    </message>
    <message>
        <source>Only what an installation needs is fetched. Prompts, sound and settings stay on this machine.</source>
        <translation>Solo se descarga lo que necesita una instalación. Prompts, sonido y ajustes se quedan en este equipo.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Abrirlo otra vez</translation>
    </message>
    <message>
        <source>Open it in another program and save it again from there.</source>
        <translation>Abrirlo en otro programa y guardarlo de nuevo desde allí.</translation>
    </message>
    <message>
        <source>Open it in the file manager.</source>
        <translation>Abrirlo en el gestor de archivos.</translation>
    </message>
    <message>
        <source>Open its folder in the file manager.</source>
        <translation>Abrir su carpeta en el gestor de archivos.</translation>
    </message>
    <message>
        <source>Open the clip that it has grown from.</source>
        <translation>Abrir el clip del que nació.</translation>
    </message>
    <message>
        <source>Open the window, or bring it to the front, with files as if they were dropped on it: music goes on from a sound or follows a tune, a checkpoint can be imported. The word “open” may be left out before a path.</source>
        <translation>Abrir la ventana, o traerla al frente, con archivos como si se soltaran en ella: la música continúa un sonido o sigue una melodía, un checkpoint se puede importar. La palabra «open» puede omitirse ante una ruta.</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Abriendo la biblioteca…</translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation>Abriendo el micrófono…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Original speed and pitch</source>
        <translation>Velocidad y altura originales</translation>
    </message>
    <message>
        <source>Other programs keep the processor {percent:.0f} % busy, which makes everything slower.</source>
        <translation>Otros programas ocupan el procesador al {percent:.0f} %, lo que lo hace todo más lento.</translation>
    </message>
    <message>
        <source>Others have grown from it</source>
        <translation>Otros nacieron de él</translation>
    </message>
    <message>
        <source>Outline of the sound</source>
        <translation>Contorno del sonido</translation>
    </message>
    <message>
        <source>Outlines of clips, 8-bit weights and known hashes are made again when they are wanted, which takes a while. Clips, prompts and settings are not touched. Empty it?</source>
        <translation>Los contornos de clips, los pesos de 8 bits y los hashes conocidos se hacen de nuevo cuando hacen falta, lo que tarda un rato. Clips, prompts y ajustes no se tocan. ¿Vaciarla?</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Solapamiento</translation>
    </message>
    <message>
        <source>Overview of the take</source>
        <translation>Vista general de la toma</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>RUTA</translation>
    </message>
    <message>
        <source>PATTERN</source>
        <translation>PATRÓN</translation>
    </message>
    <message>
        <source>PERCENT</source>
        <translation>PORCENTAJE</translation>
    </message>
    <message>
        <source>Pack the files themselves, for example with “tar -h”.</source>
        <translation>Empaquetar los archivos mismos, por ejemplo con «tar -h».</translation>
    </message>
    <message>
        <source>Page keys</source>
        <translation>Re Pág, Av Pág</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Página de la guía</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Paneles</translation>
    </message>
    <message>
        <source>Panels that lie here</source>
        <translation>Paneles que están aquí</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Parameters in a window of their own</source>
        <translation>Parámetros en una ventana propia</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Partes del programa</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Pause (Space).</source>
        <translation>Pausa (Espacio).</translation>
    </message>
    <message>
        <source>Pause it, then move the folder.</source>
        <translation>Pausarla y después mover la carpeta.</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Pausar la cola</translation>
    </message>
    <message>
        <source>Pause this job</source>
        <translation>Pausar este trabajo</translation>
    </message>
    <message>
        <source>Pause what is being made, or go on</source>
        <translation>Pausar lo que se está haciendo, o seguir</translation>
    </message>
    <message>
        <source>Paused. {done} of {total} are there and kept.</source>
        <translation>En pausa. {done} de {total} están y se conservan.</translation>
    </message>
    <message>
        <source>Pausing, keeping what was fetched. Press Ctrl-C again to leave at once.</source>
        <translation>Pausando, lo descargado se conserva. Pulsar Ctrl-C otra vez para salir al momento.</translation>
    </message>
    <message>
        <source>Percent of its own, at the same pitch; 100 is as made.</source>
        <translation>Porcentaje del propio, con la misma altura; 100 es como se hizo.</translation>
    </message>
    <message>
        <source>Percent of the take&apos;s own; the pitch stays. Default: 100.</source>
        <translation>Porcentaje del propio de la toma; la altura se mantiene. Valor normal: 100.</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Av Pág</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Re Pág</translation>
    </message>
    <message>
        <source>Piano roll</source>
        <translation>Piano roll</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Place of “{panel}”</source>
        <translation>Lugar de «{panel}»</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Play (Space).</source>
        <translation>Reproducir (Espacio).</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Play or pause (Space).</source>
        <translation>Reproducir o pausar (Espacio).</translation>
    </message>
    <message>
        <source>Play the loop again and again (L). Drag over the waveform to mark it.</source>
        <translation>Reproducir el bucle una y otra vez (L). Arrastrar sobre la forma de onda para marcarlo.</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Playhead at {position} of {length}.</source>
        <translation>Cursor en {position} de {length}.</translation>
    </message>
    <message>
        <source>Playing on {device}.</source>
        <translation>Suena en {device}.</translation>
    </message>
    <message>
        <source>Plug in its disk and start the program again.</source>
        <translation>Conectar su disco y abrir el programa otra vez.</translation>
    </message>
    <message>
        <source>Plug in its disk, or choose another folder: under “Connection and folder” in the window, or with “musicgen-desktop checkpoints move”.</source>
        <translation>Conectar su disco o elegir otra carpeta: en «Conexión y carpeta» de la ventana o con «musicgen-desktop checkpoints move».</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation>Preajuste: {name}</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Preajustes (*.json)</translation>
    </message>
    <message>
        <source>Press a tag to give it, again to take it away.</source>
        <translation>Pulsar una etiqueta la pone, otra vez la quita.</translation>
    </message>
    <message>
        <source>Press an entry to put its prompt and all its parameters back into the form.</source>
        <translation>Pulsar una entrada devuelve su prompt y todos sus parámetros al formulario.</translation>
    </message>
    <message>
        <source>Press keys that shall run this command too.</source>
        <translation>Pulsar teclas que también deban ejecutar esta orden.</translation>
    </message>
    <message>
        <source>Press other keys for this command (Enter).</source>
        <translation>Pulsar otras teclas para esta orden (Intro).</translation>
    </message>
    <message>
        <source>Press the keys that shall run this command. Esc leaves them as they are.</source>
        <translation>Pulsar las teclas que deban ejecutar esta orden. Esc las deja como están.</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Pulsar las nuevas teclas</translation>
    </message>
    <message>
        <source>Press the new keys; Esc leaves them as they are</source>
        <translation>Pulsar las nuevas teclas; Esc las deja como están</translation>
    </message>
    <message>
        <source>Press to correct it.</source>
        <translation>Pulsar para corregirlo.</translation>
    </message>
    <message>
        <source>Press to sort by colour.</source>
        <translation>Pulsar para ordenar por color.</translation>
    </message>
    <message>
        <source>Press to sort by it, again to turn the order round.</source>
        <translation>Pulsar para ordenar por ello, otra vez para invertir el orden.</translation>
    </message>
    <message>
        <source>Previous clip</source>
        <translation>Clip anterior</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Procesador (CPU)</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Hilos del procesador</translation>
    </message>
    <message>
        <source>Programs of its own</source>
        <translation>Programas propios</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompt history</source>
        <translation>Historial de prompts</translation>
    </message>
    <message>
        <source>Prompt history in a window of its own</source>
        <translation>Historial de prompts en una ventana propia</translation>
    </message>
    <message>
        <source>Prompt of section {number} of {count}</source>
        <translation>Prompt de la sección {number} de {count}</translation>
    </message>
    <message>
        <source>Prompt, parameters and seed are those of “{title}”: it would be the same sound. For another one change something, or open the lock of the seed.</source>
        <translation>El prompt, los parámetros y la semilla son los de «{title}»: sería el mismo sonido. Para otro, cambiar algo o abrir el candado de la semilla.</translation>
    </message>
    <message>
        <source>Prompt, seed and all else that made it, in the file&apos;s tags, so that it can be made again.</source>
        <translation>El prompt, la semilla y todo lo que la hizo, en las etiquetas del archivo, para poder recrearla.</translation>
    </message>
    <message>
        <source>Prompts one after another within one piece: the music goes on, and turns to the next prompt.</source>
        <translation>Prompts uno tras otro en una pieza: la música sigue y pasa al siguiente prompt.</translation>
    </message>
    <message>
        <source>Prompts you use are kept here, with all their parameters. Press one to use it again.</source>
        <translation>Los prompts usados quedan aquí, con todos sus parámetros. Pulsar uno para usarlo otra vez.</translation>
    </message>
    <message>
        <source>Prompts, music and settings never leave this machine: the program opens no connection but for a download that you start, counts nothing, and looks for no updates.</source>
        <translation>Prompts, música y ajustes nunca salen de este equipo: el programa no abre ninguna conexión salvo para una descarga iniciada a mano, no cuenta nada y no busca actualizaciones.</translation>
    </message>
    <message>
        <source>Prompts, sound and settings stay on this machine; the program opens no connection.</source>
        <translation>Prompts, sonido y ajustes se quedan en este equipo; el programa no abre ninguna conexión.</translation>
    </message>
    <message>
        <source>Proving and unpacking the backup</source>
        <translation>Comprobando y extrayendo la copia de seguridad</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Public domain (CC0 1.0): do with it whatever you like.</source>
        <translation>Dominio público (CC0 1.0): se puede hacer con ello cualquier cosa.</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Morado</translation>
    </message>
    <message>
        <source>Put a part into the name that is filled in for each clip.</source>
        <translation>Poner en el nombre una parte que se rellena para cada clip.</translation>
    </message>
    <message>
        <source>Put all lines on the clipboard.</source>
        <translation>Poner todas las líneas en el portapapeles.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Devolverlo</translation>
    </message>
    <message>
        <source>Put it back in its place.</source>
        <translation>Volver a ponerlo en su sitio.</translation>
    </message>
    <message>
        <source>Put the program&apos;s own files back, then try again.</source>
        <translation>Devolver a su sitio los archivos del programa y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Put the recorder away.</source>
        <translation>Guardar la grabadora.</translation>
    </message>
    <message>
        <source>Put the report on the clipboard.</source>
        <translation>Poner el informe en el portapapeles.</translation>
    </message>
    <message>
        <source>Put the right file back in its place, or generate the clip again.</source>
        <translation>Devolver el archivo correcto a su sitio o generar el clip otra vez.</translation>
    </message>
    <message>
        <source>Put this away (Esc).</source>
        <translation>Quitar esto (Esc).</translation>
    </message>
    <message>
        <source>Put this job back into the queue.</source>
        <translation>Devolver este trabajo a la cola.</translation>
    </message>
    <message>
        <source>Put this message away.</source>
        <translation>Quitar este mensaje.</translation>
    </message>
    <message>
        <source>Put what tells them apart into the pack&apos;s “name”: {places}.</source>
        <translation>Poner lo que los distingue en «name» del paquete: {places}.</translation>
    </message>
    <message>
        <source>Puts “{phrase}” into the prompt or takes it out.</source>
        <translation>Pone «{phrase}» en el prompt o lo quita.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Queue in a window of its own</source>
        <translation>Cola en una ventana propia</translation>
    </message>
    <message>
        <source>Queue paused: {count} waiting</source>
        <translation>Cola en pausa: {count} en espera</translation>
    </message>
    <message>
        <source>Queue {count}</source>
        <translation>Cola {count}</translation>
    </message>
    <message>
        <source>Queue: {count} waiting</source>
        <translation>Cola: {count} en espera</translation>
    </message>
    <message>
        <source>Quick (int8)</source>
        <translation>Rápida (int8)</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más suave</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Rate (kHz)</source>
        <translation>Frecuencia (kHz)</translation>
    </message>
    <message>
        <source>Ray is not installed here.</source>
        <translation>Ray no está instalado aquí.</translation>
    </message>
    <message>
        <source>Ray works only with the program that is run from its source, or from its Python package. Without --ray this machine makes the clips alone.</source>
        <translation>Ray solo funciona con el programa que se ejecuta desde su código fuente o desde su paquete de Python. Sin --ray, este equipo hace los clips solo.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer otra vez</translation>
    </message>
    <message>
        <source>Read every file and compare it with its hash.</source>
        <translation>Leer cada archivo y compararlo con su hash.</translation>
    </message>
    <message>
        <source>Read sections from a TOML file, as generate --sections.</source>
        <translation>Leer secciones de un archivo TOML, como generate --sections.</translation>
    </message>
    <message>
        <source>Read the guide</source>
        <translation>Leer la guía</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>Leyendo el prompt</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Ready: {length}.</source>
        <translation>Listo: {length}.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Record a sound</source>
        <translation>Grabar un sonido</translation>
    </message>
    <message>
        <source>Record a sound, or stop</source>
        <translation>Grabar un sonido o parar</translation>
    </message>
    <message>
        <source>Record from a microphone: sing, hum or play (Shift+R).</source>
        <translation>Grabar con un micrófono: cantar, tararear o tocar (Mayús+R).</translation>
    </message>
    <message>
        <source>Record from the microphone (Shift+R).</source>
        <translation>Grabar con el micrófono (Mayús+R).</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Grabado</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Recording {time}</source>
        <translation>Grabando {time}</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Grabar…</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>a region</comment>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Redo the loop&apos;s region</source>
        <translation>Rehacer la parte del bucle</translation>
    </message>
    <message>
        <source>Redo {change}</source>
        <translation>Rehacer: {change}</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove from the history</source>
        <translation>Quitar del historial</translation>
    </message>
    <message>
        <source>Remove it when the queue is through.</source>
        <translation>Quitarlo cuando acabe la cola.</translation>
    </message>
    <message>
        <source>Remove or rename one of them, or choose an empty folder.</source>
        <translation>Quitar o renombrar uno de ellos, o elegir una carpeta vacía.</translation>
    </message>
    <message>
        <source>Remove preset</source>
        <translation>Quitar el preajuste</translation>
    </message>
    <message>
        <source>Remove some of them first.</source>
        <translation>Quitar antes algunos.</translation>
    </message>
    <message>
        <source>Remove the marker</source>
        <translation>Quitar el marcador</translation>
    </message>
    <message>
        <source>Remove this preset of your own.</source>
        <translation>Quitar este preajuste propio.</translation>
    </message>
    <message>
        <source>Remove {title} from this machine?</source>
        <translation>¿Quitar {title} de este equipo?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Quitando…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Repair it: only the damaged files are fetched again.</source>
        <translation>Repararlo: solo se descargan otra vez los archivos dañados.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sustituir</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Restablecer la disposición</translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation>Restablecer {label}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <source>Restore a library that was backed up</source>
        <translation>Restaurar una biblioteca de una copia de seguridad</translation>
    </message>
    <message>
        <source>Restored, it takes the place of the library that is open, which is set aside and kept.</source>
        <translation>Al restaurarla ocupa el lugar de la biblioteca abierta, que se aparta y se conserva.</translation>
    </message>
    <message numerus="yes">
        <source>Restored: {count} clip.</source>
        <comment>Restored: {count} clips.</comment>
        <translation>
            <numerusform>Restaurado: {count} clip.</numerusform>
            <numerusform>Restaurado: {count} clips.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored: {count} clip. What was there before lies in {folder}.</source>
        <comment>Restored: {count} clips. What was there before lies in {folder}.</comment>
        <translation>
            <numerusform>Restaurado: {count} clip. Lo que había antes está en {folder}.</numerusform>
            <numerusform>Restaurado: {count} clips. Lo que había antes está en {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Round {number} of {rounds} …</source>
        <translation>Ronda {number} de {rounds} …</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Run all again</source>
        <translation>Repetir todos</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in that folder.</source>
        <translation>Ejecutar «git lfs pull» en esa carpeta.</translation>
    </message>
    <message>
        <source>SEMITONES</source>
        <translation>SEMITONOS</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>FUENTE</translation>
    </message>
    <message>
        <source>Samples a second, in kHz. MusicGen makes 32 kHz, which most programs convert by themselves.</source>
        <translation>Muestras por segundo, en kHz. MusicGen hace 32 kHz, que la mayoría de los programas convierte sola.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Guardar otra vez</translation>
    </message>
    <message>
        <source>Save as MIDI, use it</source>
        <translation>Guardar como MIDI, usarla</translation>
    </message>
    <message>
        <source>Save as MIDI…</source>
        <translation>Guardar como MIDI…</translation>
    </message>
    <message>
        <source>Save it (Enter).</source>
        <translation>Guardarlo (Intro).</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Guardarlo como UTF-8.</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Guardar el cambio</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Save the tune as MIDI</source>
        <translation>Guardar la melodía como MIDI</translation>
    </message>
    <message>
        <source>Save the whole checkpoint again, with its text encoder and its codec.</source>
        <translation>Guardar de nuevo el checkpoint entero, con su codificador de texto y su códec.</translation>
    </message>
    <message>
        <source>Save them as float32, float16 or bfloat16.</source>
        <translation>Guardarlos como float32, float16 o bfloat16.</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Guardar esta búsqueda…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Say how many bars, as in --bars 4.</source>
        <translation>Decir cuántos compases, por ejemplo --bars 4.</translation>
    </message>
    <message>
        <source>Say how many bars, as in “bars = 4”.</source>
        <translation>Indicar cuántos compases, como «bars = 4».</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Buscar órdenes y teclas</translation>
    </message>
    <message>
        <source>Search prompts</source>
        <translation>Buscar prompts</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar ajustes</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Buscar en la biblioteca</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Buscar en el registro</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Buscar palabras</translation>
    </message>
    <message>
        <source>Seconds in which the sound falls into silence.</source>
        <translation>Segundos en que el sonido cae al silencio.</translation>
    </message>
    <message>
        <source>Seconds in which the sound rises from silence, and falls into it.</source>
        <translation>Segundos en que el sonido sube desde el silencio y cae en él.</translation>
    </message>
    <message>
        <source>Seconds in which the sound rises from silence.</source>
        <translation>Segundos en que el sonido sube desde el silencio.</translation>
    </message>
    <message>
        <source>Seconds it took</source>
        <translation>Segundos empleados</translation>
    </message>
    <message>
        <source>Seconds of sound</source>
        <translation>Segundos de sonido</translation>
    </message>
    <message>
        <source>Seconds of the tune, 30 at most. A shorter one is heard again and again.</source>
        <translation>Segundos de la melodía, 30 como máximo. Una más corta se oye una y otra vez.</translation>
    </message>
    <message>
        <source>Section {number} earlier</source>
        <translation>Sección {number} antes</translation>
    </message>
    <message>
        <source>Section {number} later</source>
        <translation>Sección {number} después</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Sections (*.toml)</source>
        <translation>Secciones (*.toml)</translation>
    </message>
    <message>
        <source>Sections · {count}</source>
        <translation>Secciones · {count}</translation>
    </message>
    <message>
        <source>See what it needs, and install it. Nothing is fetched yet.</source>
        <translation>Ver lo que necesita e instalarlo. Aún no se descarga nada.</translation>
    </message>
    <message>
        <source>See what the program noted before and since.</source>
        <translation>Ver lo que el programa anotó antes y desde entonces.</translation>
    </message>
    <message>
        <source>See whether the microphone is muted, or choose another one.</source>
        <translation>Mirar si el micrófono está silenciado o elegir otro.</translation>
    </message>
    <message>
        <source>See which there are, and what they need.</source>
        <translation>Ver cuáles hay y qué necesitan.</translation>
    </message>
    <message>
        <source>See, hear and change what is heard of it (Ctrl+T).</source>
        <translation>Ver, escuchar y cambiar lo que se oye de él (Ctrl+T).</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Semitones by which it is higher, or with a minus lower, at the same tempo; 0 is as made.</source>
        <translation>Semitonos en que es más agudo o, con un menos, más grave, al mismo tempo; 0 es como se hizo.</translation>
    </message>
    <message>
        <source>Semitones; the speed stays. Default: 0.</source>
        <translation>Semitonos; la velocidad se mantiene. Valor normal: 0.</translation>
    </message>
    <message>
        <source>Set or name a marker</source>
        <translation>Poner o nombrar un marcador</translation>
    </message>
    <message>
        <source>Set {variable} to a folder that can be written to.</source>
        <translation>Poner {variable} en una carpeta en la que se pueda escribir.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings by their name.</source>
        <translation>Ajustes por su nombre.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Several prompts one after another in one piece.</source>
        <translation>Varios prompts, uno tras otro, en una pieza.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Shift+→, Shift+←</source>
        <translation>Mayús+→, Mayús+←</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>Mostrar todos los clips</translation>
    </message>
    <message>
        <source>Show and play take {number} (key {number}).</source>
        <translation>Mostrar y reproducir la toma {number} (tecla {number}).</translation>
    </message>
    <message>
        <source>Show and play “{name}” (key {number}).</source>
        <translation>Mostrar y reproducir «{name}» (tecla {number}).</translation>
    </message>
    <message>
        <source>Show entries of this kind, and more serious ones.</source>
        <translation>Mostrar entradas de este tipo y más graves.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
        <source>Show only clips with stars, a tag, a colour and so on.</source>
        <translation>Mostrar solo clips con estrellas, una etiqueta, un color, etcétera.</translation>
    </message>
    <message>
        <source>Show only prompts that hold all these words.</source>
        <translation>Mostrar solo los prompts que contienen todas estas palabras.</translation>
    </message>
    <message>
        <source>Show or fold away: {panel}.</source>
        <translation>Mostrar o plegar: {panel}.</translation>
    </message>
    <message>
        <source>Show the checkpoints&apos; folder</source>
        <translation>Mostrar la carpeta de checkpoints</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Mostrar el archivo</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Mostrar los archivos</translation>
    </message>
    <message>
        <source>Show the folder: {folder}</source>
        <translation>Mostrar la carpeta: {folder}</translation>
    </message>
    <message>
        <source>Show the library as cards, or as rows.</source>
        <translation>Mostrar la biblioteca en tarjetas o en filas.</translation>
    </message>
    <message>
        <source>Show the licences of all parts.</source>
        <translation>Mostrar las licencias de todas las partes.</translation>
    </message>
    <message>
        <source>Show the log in the file manager.</source>
        <translation>Mostrar el registro en el gestor de archivos.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Mostrar el informe</translation>
    </message>
    <message>
        <source>Show the whole take</source>
        <translation>Mostrar toda la toma</translation>
    </message>
    <message>
        <source>Show the words of this kind.</source>
        <translation>Mostrar las palabras de este tipo.</translation>
    </message>
    <message>
        <source>Show words of all kinds that have these letters. Enter takes the first one.</source>
        <translation>Mostrar palabras de todos los tipos con estas letras. Intro toma la primera.</translation>
    </message>
    <message>
        <source>Shown from {start} to {end}, {times} times as large.</source>
        <translation>Se muestra de {start} a {end}, {times} veces más grande.</translation>
    </message>
    <message>
        <source>Shows the commands that have these words, or these keys.</source>
        <translation>Muestra las órdenes con estas palabras o estas teclas.</translation>
    </message>
    <message>
        <source>Shows the entries that have all of these words.</source>
        <translation>Muestra las entradas que tienen todas estas palabras.</translation>
    </message>
    <message>
        <source>Shows the settings that have these words (Ctrl+F).</source>
        <translation>Muestra los ajustes con estas palabras (Ctrl+F).</translation>
    </message>
    <message>
        <source>Shows the tags whose names hold these words.</source>
        <translation>Muestra las etiquetas cuyos nombres contienen estas palabras.</translation>
    </message>
    <message>
        <source>Silent there.</source>
        <translation>Ahí hay silencio.</translation>
    </message>
    <message>
        <source>Single keys work wherever no text is written. {there} leads there from the prompt, {back} back.</source>
        <translation>Las teclas sueltas funcionan donde no se escribe texto. {there} lleva allí desde el prompt, {back} vuelve.</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>Tamaño de la interfaz</translation>
    </message>
    <message>
        <source>Sketches at the best speed. Follows the prompt&apos;s genre and instruments; details are rough.</source>
        <translation>Bocetos a la mejor velocidad. Sigue el género y los instrumentos del prompt; los detalles son toscos.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Small and fast: loops of drums, bass, chords and lead. It was taught 28 styles, and plays the nearest of fifteen tempi. Free to use in any way.</source>
        <translation>Pequeño y rápido: bucles de batería, bajo, acordes y melodía. Aprendió 28 estilos y toca el más cercano de quince tempos. Libre para cualquier uso.</translation>
    </message>
    <message>
        <source>Small on two channels: quick and wide, with rough details.</source>
        <translation>Small en dos canales: rápido y amplio, con detalles toscos.</translation>
    </message>
    <message>
        <source>Snap to beats or zero crossings</source>
        <translation>Ajustar a tiempos o cruces por cero</translation>
    </message>
    <message>
        <source>Something does not work here. The report tells what; copy it to ask for help.</source>
        <translation>Algo no funciona aquí. El informe dice qué; copiarlo para pedir ayuda.</translation>
    </message>
    <message>
        <source>Something was written into the program: {names}</source>
        <translation>Se escribió algo dentro del programa: {names}</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Sound and MIDI ({suffixes})</source>
        <translation>Sonido y MIDI ({suffixes})</translation>
    </message>
    <message>
        <source>Sound files</source>
        <translation>Archivos de sonido</translation>
    </message>
    <message>
        <source>Sound is not available: {reason}.</source>
        <translation>El sonido no está disponible: {reason}.</translation>
    </message>
    <message>
        <source>Sound output</source>
        <translation>Salida de sonido</translation>
    </message>
    <message>
        <source>Sound {letter}</source>
        <translation>Sonido {letter}</translation>
    </message>
    <message>
        <source>Sound {letter}, hidden</source>
        <translation>Sonido {letter}, oculto</translation>
    </message>
    <message>
        <source>Sounds ({endings})</source>
        <translation>Sonidos ({endings})</translation>
    </message>
    <message>
        <source>Sounds are files that end in {endings}.</source>
        <translation>Los sonidos son archivos que acaban en {endings}.</translation>
    </message>
    <message>
        <source>Sounds on two channels.</source>
        <translation>Suena en dos canales.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Space, Enter</source>
        <translation>Espacio, Intro</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Speed and pitch</source>
        <translation>Velocidad y altura</translation>
    </message>
    <message>
        <source>Speed and pitch cannot be changed here: the library for it is not made for this kind of machine.</source>
        <translation>Aquí no se pueden cambiar la velocidad ni la altura: la biblioteca de programa necesaria no existe para este tipo de máquina.</translation>
    </message>
    <message>
        <source>Speed and pitch could not be changed: the process that does it was ended.</source>
        <translation>No se pudieron cambiar la velocidad ni la altura: se terminó el proceso que lo hace.</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Velocidad aquí</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Estrellas</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Volver a iniciarlo.</translation>
    </message>
    <message>
        <source>Start it from a desktop session. “musicgen-desktop generate” makes music without a display.</source>
        <translation>Abrirlo desde una sesión de escritorio. «musicgen-desktop generate» hace música sin pantalla.</translation>
    </message>
    <message>
        <source>Start it with “python3 bootstrap.py run”, which says which system libraries are missing.</source>
        <translation>Abrirlo con «python3 bootstrap.py run», que dice qué bibliotecas del sistema faltan.</translation>
    </message>
    <message>
        <source>Start one with: ray start --head. Or take this machine alone: --ray local.</source>
        <translation>Iniciar uno con: ray start --head. O usar solo esta máquina: --ray local.</translation>
    </message>
    <message>
        <source>Start the backup again.</source>
        <translation>Empezar la copia de seguridad otra vez.</translation>
    </message>
    <message>
        <source>Start the program again: it sets the damaged file aside and repairs the library.</source>
        <translation>Abrir el programa otra vez: aparta el archivo dañado y repara la biblioteca.</translation>
    </message>
    <message>
        <source>Start, end</source>
        <translation>Principio, final</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Empezando</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Arrancando el motor</translation>
    </message>
    <message>
        <source>Starting up</source>
        <translation>Arrancando</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Seguir sin conexión</translation>
    </message>
    <message>
        <source>Stay offline: open no connection</source>
        <translation>Seguir sin conexión: no abrir ninguna</translation>
    </message>
    <message>
        <source>Sticks formatted as FAT32 hold files up to 4 GB: format it as exFAT, or choose another disk.</source>
        <translation>Las memorias en FAT32 admiten archivos de hasta 4 GB: formatearla en exFAT o elegir otro disco.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Parar y conservar</translation>
    </message>
    <message>
        <source>Stop fetching; what is here is kept, also over a restart.</source>
        <translation>Dejar de descargar; lo que está aquí se conserva, también tras reiniciar.</translation>
    </message>
    <message>
        <source>Stop now and keep the sound that exists (Ctrl+.).</source>
        <translation>Parar ahora y conservar el sonido que hay (Ctrl+.).</translation>
    </message>
    <message>
        <source>Stop this job now and keep the sound that exists.</source>
        <translation>Parar ahora este trabajo y conservar el sonido que hay.</translation>
    </message>
    <message>
        <source>Stop, keep</source>
        <translation>Parar, conservar</translation>
    </message>
    <message>
        <source>Stop, keep {made}</source>
        <translation>Guardar {made}</translation>
    </message>
    <message>
        <source>Stopped. The same command makes what is missing.</source>
        <translation>Detenido. La misma orden hace lo que falta.</translation>
    </message>
    <message>
        <source>Stopped: {duration:.1f} s of music in {seconds:.1f} s, seed {seed}</source>
        <translation>Parado: {duration:.1f} s de música en {seconds:.1f} s, semilla {seed}</translation>
    </message>
    <message>
        <source>Stopping, keeping what exists. Press Ctrl-C again to discard it.</source>
        <translation>Parando, lo que hay se conserva. Pulsar Ctrl-C otra vez para descartarlo.</translation>
    </message>
    <message>
        <source>Stopping; what is finished stays. Press Ctrl-C again to leave at once.</source>
        <translation>Deteniendo; lo acabado se queda. Ctrl-C otra vez sale enseguida.</translation>
    </message>
    <message>
        <source>Stretching</source>
        <translation>Estirando</translation>
    </message>
    <message>
        <source>Such files can run programs, so they are not used. Look for a copy with model.safetensors.</source>
        <translation>Estos archivos pueden ejecutar programas, así que no se usan. Buscar una copia con model.safetensors.</translation>
    </message>
    <message>
        <source>Such files have to be converted first, which is not possible here. Use a copy with model.safetensors.</source>
        <translation>Estos archivos se tienen que convertir antes, lo que aquí no es posible. Usar una copia con model.safetensors.</translation>
    </message>
    <message>
        <source>Surprise me keeps: {what}</source>
        <translation>Sorpresa conserva: {what}</translation>
    </message>
    <message>
        <source>Switch on “Measure clips” in the settings.</source>
        <translation>Activar «Medir los clips» en los ajustes.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>TAG</source>
        <translation>ETIQUETA</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>DESTINO</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Tab adds: {words}</source>
        <translation>Tab añade: {words}</translation>
    </message>
    <message>
        <source>Tab, →</source>
        <translation>Tab, →</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Tags of the library</source>
        <translation>Etiquetas de la biblioteca</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Toma</translation>
    </message>
    <message>
        <source>Take a filter away, or write fewer words.</source>
        <translation>Quitar un filtro o escribir menos palabras.</translation>
    </message>
    <message>
        <source>Take all filters away; the words of the search stay.</source>
        <translation>Quitar todos los filtros; las palabras de la búsqueda quedan.</translation>
    </message>
    <message>
        <source>Take away: {filter}</source>
        <translation>Quitar: {filter}</translation>
    </message>
    <message>
        <source>Take its keys away (Del).</source>
        <translation>Quitar sus teclas (Supr).</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Sacar de la cola</translation>
    </message>
    <message>
        <source>Take section {number} out</source>
        <translation>Sacar la sección {number}</translation>
    </message>
    <message>
        <source>Take the keys away there, and give them to this command.</source>
        <translation>Quitar allí las teclas y dárselas a esta orden.</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z).</source>
        <translation>Deshacer el último cambio (Ctrl+Z).</translation>
    </message>
    <message>
        <source>Take the search and all filters away.</source>
        <translation>Quitar la búsqueda y todos los filtros.</translation>
    </message>
    <message>
        <source>Take the speed and pitch that are set for listening, as far as files can have them.</source>
        <translation>Tomar la velocidad y la altura con que se escucha, hasta donde los archivos pueden tenerlas.</translation>
    </message>
    <message>
        <source>Take this filter away.</source>
        <translation>Quitar este filtro.</translation>
    </message>
    <message>
        <source>Take this job out of the queue (Del).</source>
        <translation>Sacar este trabajo de la cola (Supr).</translation>
    </message>
    <message>
        <source>Take this line away (Del). Its prompt stays in the history.</source>
        <translation>Quitar esta línea (Supr). Su prompt queda en el historial.</translation>
    </message>
    <message>
        <source>Take this section out.</source>
        <translation>Sacar esta sección.</translation>
    </message>
    <message>
        <source>Take this seed into the form and lock it.</source>
        <translation>Poner esta semilla en el formulario y fijarla.</translation>
    </message>
    <message>
        <source>Take {number}</source>
        <translation>Toma {number}</translation>
    </message>
    <message>
        <source>Take {number}, {made}</source>
        <translation>Toma {number}, {made}</translation>
    </message>
    <message>
        <source>Take {number}: {text}</source>
        <translation>Toma {number}: {text}</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Tomas</translation>
    </message>
    <message>
        <source>Takes and clips that are compared are played equally loud; exports stay as they are.</source>
        <translation>Las tomas y los clips que se comparan suenan igual de fuerte; las exportaciones quedan como están.</translation>
    </message>
    <message>
        <source>Takes the tag away.</source>
        <translation>Quita la etiqueta.</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Tap it four times or more in time with the music (D).</source>
        <translation>Marcar cuatro veces o más al ritmo de la música (D).</translation>
    </message>
    <message>
        <source>Tap on.</source>
        <translation>Seguir marcando.</translation>
    </message>
    <message>
        <source>Tap the tempo</source>
        <translation>Marcar el tempo</translation>
    </message>
    <message>
        <source>Tell on the desktop when music is ready</source>
        <translation>Avisar en el escritorio cuando la música esté lista</translation>
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
        <translation>Tempo y compases como se midieron</translation>
    </message>
    <message>
        <source>Tempo and key are as they were made: measuring is switched off.</source>
        <translation>El tempo y la tonalidad quedan como salieron: la medición está desactivada.</translation>
    </message>
    <message>
        <source>Tempo of the count-in</source>
        <translation>Tempo de la cuenta de entrada</translation>
    </message>
    <message>
        <source>Tempo, key and metronome</source>
        <translation>Tempo, tonalidad y metrónomo</translation>
    </message>
    <message>
        <source>Tempo, key, loudness and flaws, behind the window. Without it no take is marked as the best one, and only loops are tried again until the tempo is kept.</source>
        <translation>Tempo, tonalidad, sonoridad y defectos, en segundo plano. Sin ello no se marca ninguna toma como la mejor, y solo los bucles se repiten hasta mantener el tempo.</translation>
    </message>
    <message>
        <source>Tempo, pitch</source>
        <translation>Tempo, altura</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>That one can be made again, and brought there again.</source>
        <translation>Ese se puede rehacer y volver a llevar ahí.</translation>
    </message>
    <message>
        <source>That one can be made again, and cut again.</source>
        <translation>Ese se puede rehacer y volver a cortar.</translation>
    </message>
    <message>
        <source>That would be more than {most} clips in the pack.</source>
        <translation>Serían más de {most} clips en el paquete.</translation>
    </message>
    <message>
        <source>The CUDA pack</source>
        <translation>El paquete CUDA</translation>
    </message>
    <message>
        <source>The CUDA pack does not work here: {reason}.</source>
        <translation>El paquete CUDA no funciona aquí: {reason}.</translation>
    </message>
    <message>
        <source>The CUDA pack has torch {torch}; this program needs {needed}.</source>
        <translation>El paquete CUDA tiene torch {torch}; este programa necesita {needed}.</translation>
    </message>
    <message>
        <source>The CUDA pack in {folder} cannot be removed: {reason}.</source>
        <translation>El paquete CUDA de {folder} no se puede quitar: {reason}.</translation>
    </message>
    <message>
        <source>The CUDA pack in {folder} is not whole.</source>
        <translation>El paquete CUDA de {folder} no está completo.</translation>
    </message>
    <message>
        <source>The CUDA pack is damaged: {name} is missing or changed.</source>
        <translation>El paquete CUDA está dañado: {name} falta o ha cambiado.</translation>
    </message>
    <message>
        <source>The CUDA pack is installed; the next start uses it.</source>
        <translation>El paquete CUDA está instalado; el próximo arranque lo usa.</translation>
    </message>
    <message>
        <source>The CUDA pack is made for another Python or system: {tags}.</source>
        <translation>El paquete CUDA está hecho para otro Python o sistema: {tags}.</translation>
    </message>
    <message>
        <source>The CUDA pack is removed.</source>
        <translation>El paquete CUDA se ha quitado.</translation>
    </message>
    <message>
        <source>The Starter is ready: a small checkpoint that came with the program, for short loops. Write what you want to hear in the field above and press {keys}, or try this:</source>
        <translation>El Starter está listo: un pequeño checkpoint que vino con el programa, para bucles cortos. Escribir arriba lo que se quiere oír y pulsar {keys}, o probar esto:</translation>
    </message>
    <message>
        <source>The Starter makes music</source>
        <translation>El Starter hace música</translation>
    </message>
    <message>
        <source>The Starter&apos;s weights are under {starter}: what you make with it is yours, for any use. Meta&apos;s MusicGen weights, which you can install, are under {meta}: not for commercial use.</source>
        <translation>Los pesos del Starter están bajo {starter}: lo hecho con él es libre para cualquier uso. Los pesos MusicGen de Meta, que se pueden instalar, están bajo {meta}: no para uso comercial.</translation>
    </message>
    <message>
        <source>The address or the access token has characters that cannot be sent.</source>
        <translation>La dirección o el token de acceso tiene caracteres que no se pueden enviar.</translation>
    </message>
    <message>
        <source>The address {address} cannot be used to fetch checkpoints.</source>
        <translation>La dirección {address} no sirve para descargar checkpoints.</translation>
    </message>
    <message>
        <source>The archive cannot be used: {reason}</source>
        <translation>El archivo no se puede usar: {reason}</translation>
    </message>
    <message>
        <source>The archive is damaged: {name} in it is not what it was.</source>
        <translation>El archivo está dañado: {name} ya no es lo que era.</translation>
    </message>
    <message>
        <source>The audio output is gone.</source>
        <translation>La salida de audio ya no está.</translation>
    </message>
    <message>
        <source>The backup does not hold the clip.</source>
        <translation>La copia de seguridad no contiene el clip.</translation>
    </message>
    <message>
        <source>The backup is in its place. What was there before lies in {folder}.</source>
        <translation>La copia de seguridad está en su sitio. Lo que había antes está en {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>The backup is whole and lies ready, with {count} clip. When the program starts again it takes its place, and what is there now is set aside in the folder “replaced”.</source>
        <comment>The backup is whole and lies ready, with {count} clips. When the program starts again it takes its place, and what is there now is set aside in the folder “replaced”.</comment>
        <translation>
            <numerusform>La copia de seguridad está íntegra y preparada, con {count} clip. Al reiniciar el programa ocupa su lugar, y lo que hay ahora se aparta en la carpeta «replaced».</numerusform>
            <numerusform>La copia de seguridad está íntegra y preparada, con {count} clips. Al reiniciar el programa ocupa su lugar, y lo que hay ahora se aparta en la carpeta «replaced».</numerusform>
        </translation>
    </message>
    <message>
        <source>The bars are {bars} s long, but {duration} s are asked for.</source>
        <translation>Los compases duran {bars} s, pero se piden {duration} s.</translation>
    </message>
    <message>
        <source>The check could not be started: {reason}</source>
        <translation>La comprobación no pudo empezar: {reason}</translation>
    </message>
    <message>
        <source>The checkpoint does not say with which code music begins (decoder_start_token_id is {value}).</source>
        <translation>El checkpoint no dice con qué código empieza la música (decoder_start_token_id es {value}).</translation>
    </message>
    <message>
        <source>The checkpoint is incomplete: {count} of its weights are missing, the first is {name}.</source>
        <translation>El checkpoint está incompleto: faltan {count} de sus pesos, el primero es {name}.</translation>
    </message>
    <message>
        <source>The checkpoint that made it.</source>
        <translation>El checkpoint que lo hizo.</translation>
    </message>
    <message>
        <source>The checkpoint wants to run program code of its own ({field} in {name} says so).</source>
        <translation>El checkpoint quiere ejecutar código propio (lo dice {field} en {name}).</translation>
    </message>
    <message>
        <source>The checkpoint {title} cannot be computed in 8 bits.</source>
        <translation>El checkpoint {title} no se puede calcular en 8 bits.</translation>
    </message>
    <message>
        <source>The checkpoint {title} cannot be loaded: {reason}</source>
        <translation>El checkpoint {title} no se puede cargar: {reason}</translation>
    </message>
    <message>
        <source>The checkpoint {title} cannot be used. Damaged: {names}.</source>
        <translation>El checkpoint {title} no se puede usar. Dañado: {names}.</translation>
    </message>
    <message>
        <source>The checkpoint {title} has its weights only as .bin files.</source>
        <translation>El checkpoint {title} tiene sus pesos solo como archivos .bin.</translation>
    </message>
    <message>
        <source>The checkpoint {title} has its weights only as {name}.</source>
        <translation>El checkpoint {title} tiene sus pesos solo como {name}.</translation>
    </message>
    <message>
        <source>The checkpoint {title} is incomplete. Missing: {names}.</source>
        <translation>El checkpoint {title} está incompleto. Falta: {names}.</translation>
    </message>
    <message>
        <source>The checkpoint {title} was damaged on its way.</source>
        <translation>El checkpoint {title} se dañó por el camino.</translation>
    </message>
    <message>
        <source>The checkpoint {title} was not exported: these files are damaged: {names}.</source>
        <translation>El checkpoint {title} no se exportó: estos archivos están dañados: {names}.</translation>
    </message>
    <message>
        <source>The checkpoint “{id}” is not installed.</source>
        <translation>El checkpoint «{id}» no está instalado.</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s numbers overflowed even in fp32, so no music came out.</source>
        <translation>Los números del checkpoint se desbordaron incluso en fp32, así que no salió música.</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s {name} is not that of a T5 tokenizer which this program knows ({reason}).</source>
        <translation>{name} del checkpoint no es de un tokenizador T5 que este programa conozca ({reason}).</translation>
    </message>
    <message>
        <source>The checkpoints are in {folder} already.</source>
        <translation>Los checkpoints ya están en {folder}.</translation>
    </message>
    <message>
        <source>The checkpoints are in {folder} now.</source>
        <translation>Los checkpoints están ahora en {folder}.</translation>
    </message>
    <message>
        <source>The chosen entries</source>
        <translation>Las entradas elegidas</translation>
    </message>
    <message>
        <source>The chosen entries, whole.</source>
        <translation>Las entradas elegidas, enteras.</translation>
    </message>
    <message>
        <source>The chosen sound output is not there.</source>
        <translation>La salida de sonido elegida no está.</translation>
    </message>
    <message>
        <source>The clip after this one in the library.</source>
        <translation>El clip posterior a este en la biblioteca.</translation>
    </message>
    <message>
        <source>The clip before this one in the library.</source>
        <translation>El clip anterior a este en la biblioteca.</translation>
    </message>
    <message>
        <source>The clip has no prompt.</source>
        <translation>El clip no tiene prompt.</translation>
    </message>
    <message>
        <source>The clip it has grown from is not in the library any more.</source>
        <translation>El clip del que nació ya no está en la biblioteca.</translation>
    </message>
    <message>
        <source>The clips that are there stay as they are (Enter).</source>
        <translation>Los clips existentes quedan como están (Intro).</translation>
    </message>
    <message>
        <source>The closest to the prompt and the richest sound in mono. Wants a graphics card or patience.</source>
        <translation>El más fiel al prompt y el sonido más rico en mono. Pide una tarjeta gráfica o paciencia.</translation>
    </message>
    <message>
        <source>The cluster has no worker free yet; waiting for one.</source>
        <translation>El clúster aún no tiene ningún proceso de trabajo libre; se espera uno.</translation>
    </message>
    <message>
        <source>The comment</source>
        <translation>El comentario</translation>
    </message>
    <message>
        <source>The copy {name} is ready to be carried to another machine.</source>
        <translation>La copia {name} está lista para llevarla a otro equipo.</translation>
    </message>
    <message>
        <source>The daily backup of the library could not be made: {reason}.</source>
        <translation>No se pudo hacer la copia de seguridad diaria de la biblioteca: {reason}.</translation>
    </message>
    <message>
        <source>The database from before was set aside in {folder}.</source>
        <translation>La base de datos anterior se apartó en {folder}.</translation>
    </message>
    <message>
        <source>The database is damaged ({reason}). The next start of the program repairs it.</source>
        <translation>La base de datos está dañada ({reason}). El próximo arranque del programa la repara.</translation>
    </message>
    <message>
        <source>The database was made again. Clips: {count}.</source>
        <translation>La base de datos se hizo de nuevo. Clips: {count}.</translation>
    </message>
    <message>
        <source>The disk is full: the library could not be written.</source>
        <translation>El disco está lleno: no se pudo escribir la biblioteca.</translation>
    </message>
    <message>
        <source>The disk of the library does not support SQLite&apos;s safest mode, as network drives do not. Move the data folder to a disk of this machine if you can.</source>
        <translation>El disco de la biblioteca no admite el modo más seguro de SQLite, como ocurre con las unidades de red. Mover la carpeta de datos a un disco de este equipo si es posible.</translation>
    </message>
    <message>
        <source>The disk of {folder} cannot hold a file of {size} ({name}), although it may have room.</source>
        <translation>El disco de {folder} no admite un archivo de {size} ({name}), aunque quizá tenga espacio.</translation>
    </message>
    <message>
        <source>The disk of {folder} is full, or your share of it.</source>
        <translation>El disco de {folder} está lleno, o la cuota asignada.</translation>
    </message>
    <message>
        <source>The disk of {folder} is full: {needed} are needed, {free} are free.</source>
        <translation>El disco de {folder} está lleno: se necesitan {needed}, hay {free} libres.</translation>
    </message>
    <message>
        <source>The download was paused and goes on where it stopped.</source>
        <translation>La descarga quedó en pausa y sigue donde se detuvo.</translation>
    </message>
    <message>
        <source>The file from before is kept as {file}.</source>
        <translation>El archivo anterior se conserva como {file}.</translation>
    </message>
    <message>
        <source>The file is {path}.</source>
        <translation>El archivo es {path}.</translation>
    </message>
    <message>
        <source>The file manager could not be opened.</source>
        <translation>No se pudo abrir el gestor de archivos.</translation>
    </message>
    <message>
        <source>The file name has no ending that says which sound format to write.</source>
        <translation>El nombre del archivo no tiene una extensión que diga qué formato de sonido escribir.</translation>
    </message>
    <message>
        <source>The file of the clip “{title}” cannot be read.</source>
        <translation>No se puede leer el archivo del clip «{title}».</translation>
    </message>
    <message>
        <source>The file of the clip “{title}” holds another sound.</source>
        <translation>El archivo del clip «{title}» contiene otro sonido.</translation>
    </message>
    <message>
        <source>The file {name} is damaged or holds something else than weights.</source>
        <translation>El archivo {name} está dañado o contiene algo distinto de pesos.</translation>
    </message>
    <message>
        <source>The file {name} of the checkpoint {title} cannot be read: {reason}.</source>
        <translation>El archivo {name} del checkpoint {title} no se puede leer: {reason}.</translation>
    </message>
    <message>
        <source>The file {name} of {title} is not on the Hub.</source>
        <translation>El archivo {name} de {title} no está en el Hub.</translation>
    </message>
    <message>
        <source>The first was computed by the native code “{variant}”, this one by “{now}”.</source>
        <translation>El primero se calculó con el código nativo «{variant}», este con «{now}».</translation>
    </message>
    <message>
        <source>The first was made by version {version} of the program, this one by {now}.</source>
        <translation>El primero se hizo con la versión {version} del programa, este con {now}.</translation>
    </message>
    <message>
        <source>The first was made on {device} in {precision}, this one on {other} in {precision_now}.</source>
        <translation>El primero se hizo en {device} en {precision}, este en {other} en {precision_now}.</translation>
    </message>
    <message>
        <source>The first was stopped before its full length.</source>
        <translation>El primero se paró antes de su duración completa.</translation>
    </message>
    <message>
        <source>The folder is in use: a checkpoint in it is making music.</source>
        <translation>La carpeta está en uso: un checkpoint de ella está haciendo música.</translation>
    </message>
    <message>
        <source>The folder is in use: a checkpoint is being fetched or copied.</source>
        <translation>La carpeta está en uso: se está descargando o copiando un checkpoint.</translation>
    </message>
    <message>
        <source>The folder of your checkpoints, {folder}, cannot be reached.</source>
        <translation>La carpeta de los checkpoints, {folder}, no está accesible.</translation>
    </message>
    <message>
        <source>The folder of your library, {folder}, cannot be reached.</source>
        <translation>La carpeta de la biblioteca, {folder}, no está accesible.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>La carpeta {folder} no se puede crear: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to ({reason}).</source>
        <translation>No se puede escribir en la carpeta {folder} ({reason}).</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>La carpeta {folder} no existe.</translation>
    </message>
    <message>
        <source>The graphics card&apos;s memory is too small for this, so the processor computed it.</source>
        <translation>La memoria de la tarjeta gráfica no basta para esto, así que lo calculó el procesador.</translation>
    </message>
    <message>
        <source>The hashes of CUDA wheels for Python {python} on {system} are not known, so none is fetched.</source>
        <translation>No se conocen los hashes de las wheels CUDA para Python {python} en {system}, así que no se descarga ninguna.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>La importación se canceló.</translation>
    </message>
    <message>
        <source>The installed program cannot use Ray.</source>
        <translation>El programa instalado no puede usar Ray.</translation>
    </message>
    <message>
        <source>The key of the new clip, or the one with the same notes; a dash leaves the key.</source>
        <translation>La tonalidad del clip nuevo, o la que tiene las mismas notas; un guion deja la tonalidad.</translation>
    </message>
    <message>
        <source>The key of this clip; a dash is as measured.</source>
        <translation>La tonalidad de este clip; un guion significa: como se midió.</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>La biblioteca</translation>
    </message>
    <message>
        <source>The library can only be looked at: {reason}. Mend that and start the program again.</source>
        <translation>La biblioteca solo se puede mirar: {reason}. Arreglarlo y abrir el programa otra vez.</translation>
    </message>
    <message>
        <source>The library cannot be moved while something is made, saved or imported.</source>
        <translation>La biblioteca no se puede mover mientras se hace, guarda o importa algo.</translation>
    </message>
    <message>
        <source>The library could not be opened, so nothing can be saved in it.</source>
        <translation>No se pudo abrir la biblioteca, así que no se puede guardar nada en ella.</translation>
    </message>
    <message>
        <source>The library could not be read through: the process that reads it was ended.</source>
        <translation>La biblioteca no se pudo leer entera: el proceso que la lee se terminó.</translation>
    </message>
    <message>
        <source>The library is in {folder} now. The old one lies in {old}; remove it when you like.</source>
        <translation>La biblioteca está ahora en {folder}. La antigua está en {old}; se puede quitar cuando se quiera.</translation>
    </message>
    <message>
        <source>The library is in {folder} now. The old one lies in {old}; remove it when you like. The program starts again to use it there.</source>
        <translation>La biblioteca está ahora en {folder}. La antigua está en {old}; se puede quitar cuando se quiera. El programa se reinicia para usarla allí.</translation>
    </message>
    <message>
        <source>The library is open in another window or program.</source>
        <translation>La biblioteca está abierta en otra ventana u otro programa.</translation>
    </message>
    <message>
        <source>The library is view-only: its folder cannot be written.</source>
        <translation>La biblioteca es de solo lectura: no se puede escribir en su carpeta.</translation>
    </message>
    <message>
        <source>The library is whole. Clips checked: {count}.</source>
        <translation>La biblioteca está íntegra. Clips comprobados: {count}.</translation>
    </message>
    <message>
        <source>The library made no backup.</source>
        <translation>La biblioteca no hizo copia de seguridad.</translation>
    </message>
    <message>
        <source>The library was made by a newer MusicGen Desktop (its format is {found}, this program knows {known}).</source>
        <translation>La biblioteca la hizo un MusicGen Desktop más nuevo (su formato es {found}, este programa conoce {known}).</translation>
    </message>
    <message>
        <source>The library&apos;s database cannot be used: {reason}.</source>
        <translation>La base de datos de la biblioteca no se puede usar: {reason}.</translation>
    </message>
    <message>
        <source>The library&apos;s database is damaged.</source>
        <translation>La base de datos de la biblioteca está dañada.</translation>
    </message>
    <message>
        <source>The library&apos;s database was damaged. It was set aside in {folder}.</source>
        <translation>La base de datos de la biblioteca estaba dañada. Se apartó en {folder}.</translation>
    </message>
    <message>
        <source>The library&apos;s database was damaged; it has just been mended.</source>
        <translation>La base de datos de la biblioteca estaba dañada; se acaba de reparar.</translation>
    </message>
    <message>
        <source>The library&apos;s database was gone.</source>
        <translation>La base de datos de la biblioteca no estaba.</translation>
    </message>
    <message>
        <source>The licence of these weights</source>
        <translation>La licencia de estos pesos</translation>
    </message>
    <message>
        <source>The list of files</source>
        <translation>La lista de archivos</translation>
    </message>
    <message>
        <source>The list of files {name} is damaged.</source>
        <translation>La lista de archivos {name} está dañada.</translation>
    </message>
    <message>
        <source>The log in the program&apos;s folder says where. Your clips are safe.</source>
        <translation>El registro en la carpeta del programa dice dónde. Los clips están a salvo.</translation>
    </message>
    <message>
        <source>The loop could not be cut, so all of it is kept: “Make a loop of it” tries again, and the log says what went wrong.</source>
        <translation>No se pudo cortar el bucle, así que se conserva todo: «Hacer un bucle» lo intenta de nuevo, y el registro dice qué falló.</translation>
    </message>
    <message>
        <source>The loop&apos;s tempo. The prompt asks for it; what comes out up to 2 % beside it is stretched to it, and what is further off keeps its own.</source>
        <translation>El tempo del bucle. El prompt lo pide; lo que sale hasta un 2 % al lado se estira hasta él, y lo que está más lejos conserva el suyo.</translation>
    </message>
    <message>
        <source>The microphone cannot be opened.</source>
        <translation>El micrófono no se puede abrir.</translation>
    </message>
    <message>
        <source>The microphone is gone.</source>
        <translation>El micrófono ya no está.</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>El nombre está vacío.</translation>
    </message>
    <message>
        <source>The name {name} is too long.</source>
        <translation>El nombre {name} es demasiado largo.</translation>
    </message>
    <message>
        <source>The native code cannot be loaded: {reason}</source>
        <translation>El código nativo no se puede cargar: {reason}</translation>
    </message>
    <message>
        <source>The native code {name} is of another version than the program.</source>
        <translation>El código nativo {name} es de otra versión que el programa.</translation>
    </message>
    <message>
        <source>The nearest one before it is written.</source>
        <translation>Se escribe el más cercano de los anteriores.</translation>
    </message>
    <message>
        <source>The network is switched off in this program.</source>
        <translation>La red está desactivada en este programa.</translation>
    </message>
    <message>
        <source>The new music goes on from there.</source>
        <translation>La música nueva sigue desde ahí.</translation>
    </message>
    <message>
        <source>The next job loads it again.</source>
        <translation>El próximo trabajo lo carga otra vez.</translation>
    </message>
    <message>
        <source>The next start tries again.</source>
        <translation>El próximo arranque lo intenta otra vez.</translation>
    </message>
    <message>
        <source>The next start uses it.</source>
        <translation>El próximo arranque lo usa.</translation>
    </message>
    <message>
        <source>The node {host} cannot be used: {reason}</source>
        <translation>El nodo {host} no se puede usar: {reason}</translation>
    </message>
    <message>
        <source>The node {host} does not answer.</source>
        <translation>El nodo {host} no responde.</translation>
    </message>
    <message>
        <source>The node {host} has MusicGen Desktop {version} in the place of {ours}; it makes nothing.</source>
        <translation>El nodo {host} tiene MusicGen Desktop {version} en lugar de {ours}; no hace nada.</translation>
    </message>
    <message>
        <source>The node {host} lacks MusicGen Desktop; it makes nothing.</source>
        <translation>Al nodo {host} le falta MusicGen Desktop; no hace nada.</translation>
    </message>
    <message>
        <source>The numbers overflowed in {precision}, so it was made in fp32.</source>
        <translation>Los números se desbordaron en {precision}, así que se hizo en fp32.</translation>
    </message>
    <message>
        <source>The offline switch, a mirror, a proxy, and where checkpoints are kept.</source>
        <translation>El modo sin conexión, un servidor espejo, un proxy y dónde se guardan los checkpoints.</translation>
    </message>
    <message>
        <source>The one you chose (not connected)</source>
        <translation>La elegida (no conectada)</translation>
    </message>
    <message>
        <source>The other jobs go on.</source>
        <translation>Los demás trabajos siguen.</translation>
    </message>
    <message>
        <source>The page after this one.</source>
        <translation>La página siguiente.</translation>
    </message>
    <message>
        <source>The page before this one.</source>
        <translation>La página anterior.</translation>
    </message>
    <message>
        <source>The pages of the guide.</source>
        <translation>Las páginas de la guía.</translation>
    </message>
    <message>
        <source>The parameters</source>
        <translation>Los parámetros</translation>
    </message>
    <message>
        <source>The preset “{name}” was removed.</source>
        <translation>El preajuste «{name}» se quitó.</translation>
    </message>
    <message>
        <source>The processor computes instead. {advice}</source>
        <translation>En su lugar calcula el procesador. {advice}</translation>
    </message>
    <message>
        <source>The processor of {host} is of another kind ({kind} in the place of {other}) and would give other bits; it makes nothing.</source>
        <translation>El procesador de {host} es de otro tipo ({kind} en lugar de {other}) y daría otros bits; no hace nada.</translation>
    </message>
    <message>
        <source>The program broke down when it ran last.</source>
        <translation>El programa falló la última vez.</translation>
    </message>
    <message>
        <source>The program carries torch for processors. A CUDA pack, torch&apos;s CUDA build for NVIDIA cards, lies beside it and is used instead while it works; else the program says so and goes on with the processor.</source>
        <translation>El programa trae torch para procesadores. Un paquete CUDA, la versión CUDA de torch para tarjetas NVIDIA, está a su lado y se usa en su lugar mientras funcione; si no, el programa lo dice y sigue con el procesador.</translation>
    </message>
    <message>
        <source>The program carries torch for processors. With a CUDA pack, torch&apos;s build for NVIDIA cards, the card makes the music. A pack takes some 5 GB. Where there is a network, “pip download torch=={version}” fetches its files; choose their folder here. They are proved and tried before they are used.</source>
        <translation>El programa trae torch para procesadores. Con un paquete CUDA, la versión de torch para tarjetas NVIDIA, la tarjeta hace la música. Un paquete ocupa unos 5 GB. Donde hay red, «pip download torch=={version}» baja sus archivos; elegir aquí su carpeta. Se comprueban y se prueban antes de usarse.</translation>
    </message>
    <message>
        <source>The program ended before this was done.</source>
        <translation>El programa terminó antes de acabar esto.</translation>
    </message>
    <message>
        <source>The program is offline</source>
        <translation>El programa está sin conexión</translation>
    </message>
    <message>
        <source>The program is set to offline, so nothing is fetched.</source>
        <translation>El programa está puesto sin conexión, así que no se descarga nada.</translation>
    </message>
    <message>
        <source>The program is under the MIT licence. It is made of other works, each under its own: see Licences.</source>
        <translation>El programa está bajo la licencia MIT. Se compone de otras obras, cada una con la suya: véase Licencias.</translation>
    </message>
    <message>
        <source>The program&apos;s own modules cannot be listed.</source>
        <translation>Los módulos del programa no se pueden listar.</translation>
    </message>
    <message>
        <source>The prompt above is what the piece is called.</source>
        <translation>El prompt de arriba es el nombre de la pieza.</translation>
    </message>
    <message>
        <source>The prompt has a piece that the checkpoint&apos;s text encoder does not know.</source>
        <translation>El prompt tiene un trozo que el codificador de texto del checkpoint no conoce.</translation>
    </message>
    <message>
        <source>The prompt is {length} tokens long; only the first {limit} were used.</source>
        <translation>El prompt tiene {length} tokens; solo se usaron los primeros {limit}.</translation>
    </message>
    <message>
        <source>The proxy {address} cannot be used.</source>
        <translation>El proxy {address} no se puede usar.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not let us through (answer {status}).</source>
        <translation>El proxy {proxy} no deja pasar (respuesta {status}).</translation>
    </message>
    <message>
        <source>The queue is paused: this waits in it.</source>
        <translation>La cola está en pausa: esto espera en ella.</translation>
    </message>
    <message>
        <source>The recipe</source>
        <translation>La receta</translation>
    </message>
    <message>
        <source>The recipe tells of no other condition: another processor or driver may compute otherwise.</source>
        <translation>La receta no dice de otra condición: otro procesador u otro controlador puede calcular distinto.</translation>
    </message>
    <message>
        <source>The recording has ended after {minutes} minutes, the most that can be used.</source>
        <translation>La grabación acabó tras {minutes} minutos, lo máximo que se puede usar.</translation>
    </message>
    <message>
        <source>The region from {start} s to {stop} s is too short to be made anew.</source>
        <translation>La parte de {start} s a {stop} s es demasiado corta para rehacerla.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>The report says where it happened.</source>
        <translation>El informe dice dónde ocurrió.</translation>
    </message>
    <message>
        <source>The results could not be printed: {reason}.</source>
        <translation>Los resultados no se pudieron mostrar: {reason}.</translation>
    </message>
    <message>
        <source>The same as “{title}” of {made}, bit for bit.</source>
        <translation>Igual bit a bit a «{title}» de {made}.</translation>
    </message>
    <message>
        <source>The same command makes what is missing, once the cluster is well again.</source>
        <translation>La misma orden hace lo que falta cuando el clúster vuelva a funcionar.</translation>
    </message>
    <message>
        <source>The same seed gave two different sounds.</source>
        <translation>La misma semilla dio dos sonidos distintos.</translation>
    </message>
    <message>
        <source>The search words of older clips are still being made: not all of them are found yet.</source>
        <translation>Las palabras de búsqueda de los clips más antiguos aún se están creando: todavía no se encuentran todos.</translation>
    </message>
    <message>
        <source>The sections are {together} s long together, but {duration} s of music are asked for.</source>
        <translation>Las secciones suman {together} s, pero se piden {duration} s de música.</translation>
    </message>
    <message>
        <source>The sections cannot be read from {path}: {reason}.</source>
        <translation>Las secciones no se pueden leer de {path}: {reason}.</translation>
    </message>
    <message>
        <source>The sections stay as they are.</source>
        <translation>Las secciones quedan como están.</translation>
    </message>
    <message>
        <source>The sections were written to {name}.</source>
        <translation>Las secciones se escribieron en {name}.</translation>
    </message>
    <message numerus="yes">
        <source>The server asks to come back in {count} minute. What is there already is kept.</source>
        <comment>The server asks to come back in {count} minutes. What is there already is kept.</comment>
        <translation>
            <numerusform>El servidor pide volver dentro de {count} minuto. Lo que ya está se conserva.</numerusform>
            <numerusform>El servidor pide volver dentro de {count} minutos. Lo que ya está se conserva.</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings could not be understood; all of them are as at first.</source>
        <translation>No se pudieron entender los ajustes; todos están como al principio.</translation>
    </message>
    <message>
        <source>The sound and the codes cannot go to the same file.</source>
        <translation>El sonido y los códigos no pueden ir al mismo archivo.</translation>
    </message>
    <message>
        <source>The sound file of this clip is missing or damaged.</source>
        <translation>El archivo de sonido de este clip falta o está dañado.</translation>
    </message>
    <message>
        <source>The sound file of this clip is missing or damaged. “Make again” makes it anew.</source>
        <translation>El archivo de sonido de este clip falta o está dañado. «Recrear» lo vuelve a hacer.</translation>
    </message>
    <message>
        <source>The sound; what is played in it as notes; or a folder for a DAW with sound, loop, MIDI, DAWproject, picture and recipe, which can be one .zip file.</source>
        <translation>El sonido; lo que se toca en él como notas; o una carpeta para un DAW con sonido, bucle, MIDI, DAWproject, imagen y receta, que puede ser un archivo .zip.</translation>
    </message>
    <message>
        <source>The system does not let this program use the microphone.</source>
        <translation>El sistema no deja que este programa use el micrófono.</translation>
    </message>
    <message>
        <source>The system ended a measuring process, most likely for lack of memory.</source>
        <translation>El sistema terminó un proceso de medición, probablemente por falta de memoria.</translation>
    </message>
    <message>
        <source>The tags of each clip (T changes them).</source>
        <translation>Las etiquetas de cada clip (T las cambia).</translation>
    </message>
    <message>
        <source>The top-k is {value}, below zero.</source>
        <translation>Top-k es {value}, menor que cero.</translation>
    </message>
    <message>
        <source>The tune was put away; the source is as it was.</source>
        <translation>La melodía se apartó; la fuente está como antes.</translation>
    </message>
    <message numerus="yes">
        <source>The wave is cut off {count} time.</source>
        <comment>The wave is cut off {count} times.</comment>
        <translation>
            <numerusform>La onda está recortada {count} vez.</numerusform>
            <numerusform>La onda está recortada {count} veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>The weights are stored as {dtype} ({name}), which cannot be loaded.</source>
        <translation>Los pesos están guardados como {dtype} ({name}), que no se puede cargar.</translation>
    </message>
    <message>
        <source>The weights do not fit the configuration: {name} has the shape {found}, the configuration asks for {expected}.</source>
        <translation>Los pesos no encajan con la configuración: {name} tiene la forma {found}, la configuración pide {expected}.</translation>
    </message>
    <message>
        <source>The weights in {place} are for another program ({name}).</source>
        <translation>Los pesos de {place} son para otro programa ({name}).</translation>
    </message>
    <message>
        <source>The weights in {place} are there as {name}, not as model.safetensors.</source>
        <translation>Los pesos de {place} están como {name}, no como model.safetensors.</translation>
    </message>
    <message>
        <source>The weights in {place} still have the names that they had in training ({name}).</source>
        <translation>Los pesos de {place} tienen aún los nombres del entrenamiento ({name}).</translation>
    </message>
    <message>
        <source>The weights of the checkpoint are other ones now.</source>
        <translation>Los pesos del checkpoint son otros ahora.</translation>
    </message>
    <message>
        <source>The weights of {title} are not those of a whole MusicGen.</source>
        <translation>Los pesos de {title} no son los de un MusicGen completo.</translation>
    </message>
    <message>
        <source>The weights of {title} come as .bin files without a published hash.</source>
        <translation>Los pesos de {title} vienen como archivos .bin sin hash publicado.</translation>
    </message>
    <message>
        <source>The whole clip, or what is marked as its loop.</source>
        <translation>El clip entero o lo marcado como bucle.</translation>
    </message>
    <message>
        <source>The whole take. Click to hear it from there.</source>
        <translation>La toma entera. Un clic reproduce desde ahí.</translation>
    </message>
    <message>
        <source>The whole take. Click to hear it from there. Drag the part that is shown, or its edges to zoom.</source>
        <translation>La toma entera. Un clic reproduce desde ahí. Arrastrar la parte mostrada, o sus bordes para el zoom.</translation>
    </message>
    <message>
        <source>The window cannot be opened: {reason}</source>
        <translation>La ventana no se puede abrir: {reason}</translation>
    </message>
    <message>
        <source>The window cannot be opened: {reason}.</source>
        <translation>La ventana no se puede abrir: {reason}.</translation>
    </message>
    <message>
        <source>The window did not open.</source>
        <translation>La ventana no se abrió.</translation>
    </message>
    <message>
        <source>The window did not open: status {status}.</source>
        <translation>La ventana no se abrió: estado {status}.</translation>
    </message>
    <message>
        <source>The window ended with status {status}.</source>
        <translation>La ventana terminó con el estado {status}.</translation>
    </message>
    <message>
        <source>The worker on {host} makes nothing: {reason}</source>
        <translation>El proceso de trabajo en {host} no hace nada: {reason}</translation>
    </message>
    <message>
        <source>The {name} is {value}; it must be from {low} to {high}.</source>
        <translation>{name}: {value}; debe estar entre {low} y {high}.</translation>
    </message>
    <message>
        <source>The {name} is {value}{unit}; it must be from {low}{unit} to {high}{unit}.</source>
        <translation>{name}: {value}{unit} no está entre {low}{unit} y {high}{unit}.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Ya estaban</translation>
    </message>
    <message>
        <source>There are more than {most} sounds in this.</source>
        <translation>Hay más de {most} sonidos en esto.</translation>
    </message>
    <message>
        <source>There are no sounds in {folder}.</source>
        <translation>No hay sonidos en {folder}.</translation>
    </message>
    <message>
        <source>There are not enough sounds to compare: files are missing.</source>
        <translation>No hay bastantes sonidos que comparar: faltan archivos.</translation>
    </message>
    <message>
        <source>There are several sets of weights in {place}: {names}.</source>
        <translation>Hay varios juegos de pesos en {place}: {names}.</translation>
    </message>
    <message>
        <source>There are sounds and other things in this.</source>
        <translation>En esto hay sonidos y otras cosas.</translation>
    </message>
    <message>
        <source>There are too many checkpoints called {title}.</source>
        <translation>Hay demasiados checkpoints llamados {title}.</translation>
    </message>
    <message>
        <source>There are {count} checkpoints in this: {names}.</source>
        <translation>Hay {count} checkpoints en esto: {names}.</translation>
    </message>
    <message>
        <source>There are {count} checkpoints in {folder}.</source>
        <translation>Hay {count} checkpoints en {folder}.</translation>
    </message>
    <message>
        <source>There are {count} prompts; {most} are made at once at most.</source>
        <translation>Hay {count} prompts; como máximo se hacen {most} a la vez.</translation>
    </message>
    <message>
        <source>There are {known}.</source>
        <translation>Hay {known}.</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>Hay: {known}.</translation>
    </message>
    <message>
        <source>There is a fault in the program: {fault}</source>
        <translation>Hay un error en el programa: {fault}</translation>
    </message>
    <message>
        <source>There is a newer version of it.</source>
        <translation>Hay una versión más nueva.</translation>
    </message>
    <message>
        <source>There is a newer version of {title}.</source>
        <translation>Hay una versión más nueva de {title}.</translation>
    </message>
    <message>
        <source>There is another checkpoint called {name} in {folder}.</source>
        <translation>Hay otro checkpoint llamado {name} en {folder}.</translation>
    </message>
    <message>
        <source>There is no CUDA pack.</source>
        <translation>No hay paquete CUDA.</translation>
    </message>
    <message>
        <source>There is no MusicGen checkpoint in {folder}: no config.json says so.</source>
        <translation>No hay un checkpoint de MusicGen en {folder}: ningún config.json lo dice.</translation>
    </message>
    <message>
        <source>There is no audio output, so nobody hears it.</source>
        <translation>No hay salida de audio, así que nadie lo oye.</translation>
    </message>
    <message>
        <source>There is no checkpoint called {name}.</source>
        <translation>No hay ningún checkpoint llamado {name}.</translation>
    </message>
    <message>
        <source>There is no clip in the pack.</source>
        <translation>No hay ningún clip en el paquete.</translation>
    </message>
    <message>
        <source>There is no clip {id}.</source>
        <translation>No hay ningún clip {id}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>No hay ningún archivo {path}.</translation>
    </message>
    <message>
        <source>There is no marker at the playhead.</source>
        <translation>No hay ningún marcador en el cursor.</translation>
    </message>
    <message>
        <source>There is no music before that place in “{name}” to go on from.</source>
        <translation>Antes de ese lugar de «{name}» no hay música desde la que continuar.</translation>
    </message>
    <message>
        <source>There is no preset “{name}”.</source>
        <translation>No hay ningún preajuste «{name}».</translation>
    </message>
    <message>
        <source>There is no published checkpoint called {name}.</source>
        <translation>No hay ningún checkpoint publicado llamado {name}.</translation>
    </message>
    <message>
        <source>There is no such device in this machine, or its driver is missing.</source>
        <translation>Ese dispositivo no existe en este equipo o le falta el controlador.</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>No hay ninguna entrada así.</translation>
    </message>
    <message>
        <source>There is no such part in “{title}”, which is {seconds:.2f} s long.</source>
        <translation>No existe esa parte en «{title}», que dura {seconds:.2f} s.</translation>
    </message>
    <message>
        <source>There is no tone in {name} that could be followed.</source>
        <translation>En {name} no hay ningún tono que seguir.</translation>
    </message>
    <message>
        <source>There is no torch in {path}.</source>
        <translation>No hay torch en {path}.</translation>
    </message>
    <message>
        <source>There is no {device} device on this machine.</source>
        <translation>No hay dispositivo {device} en este equipo.</translation>
    </message>
    <message>
        <source>There is not enough memory to change the speed or pitch of this sound.</source>
        <translation>No hay memoria suficiente para cambiar la velocidad o la altura de este sonido.</translation>
    </message>
    <message>
        <source>There is not enough room for {title}: it needs {needed}, {free} are free in {folder}.</source>
        <translation>No hay bastante espacio para {title}: necesita {needed}, hay {free} libres en {folder}.</translation>
    </message>
    <message>
        <source>There is not enough room to write {name}.</source>
        <translation>No hay bastante espacio para escribir {name}.</translation>
    </message>
    <message>
        <source>There is nothing of “{name}” between these times.</source>
        <translation>Entre esos tiempos no hay nada de «{name}».</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>No hay nada que importar.</translation>
    </message>
    <message>
        <source>There was no backup, so a new one was started.</source>
        <translation>No había copia de seguridad, así que se empezó una nueva.</translation>
    </message>
    <message>
        <source>There was not enough memory to finish this.</source>
        <translation>No hubo bastante memoria para acabar esto.</translation>
    </message>
    <message>
        <source>These clips have different notes. What you write here replaces all of them.</source>
        <translation>Estos clips tienen notas distintas. Lo que se escriba aquí las sustituye todas.</translation>
    </message>
    <message>
        <source>These files in {place} are damaged: {names}.</source>
        <translation>Estos archivos de {place} están dañados: {names}.</translation>
    </message>
    <message>
        <source>These may stand in a name: {known}.</source>
        <translation>En un nombre pueden estar: {known}.</translation>
    </message>
    <message>
        <source>They cannot be converted here. Use a copy with model.safetensors.</source>
        <translation>Aquí no se pueden convertir. Usar una copia con model.safetensors.</translation>
    </message>
    <message>
        <source>They wait in the queue.</source>
        <translation>Esperan en la cola.</translation>
    </message>
    <message>
        <source>They were brought, cut out of others, or made by a newer version.</source>
        <translation>Se trajeron, se cortaron de otros o se hicieron con una versión más nueva.</translation>
    </message>
    <message>
        <source>This checkpoint hears text alone, no melody.</source>
        <translation>Este checkpoint solo oye texto, no melodía.</translation>
    </message>
    <message>
        <source>This frees {size}. Clips made with it stay. {again}</source>
        <translation>Esto libera {size}. Los clips hechos con él quedan. {again}</translation>
    </message>
    <message>
        <source>This holds when the program starts again.</source>
        <translation>Esto vale cuando el programa se abra otra vez.</translation>
    </message>
    <message>
        <source>This installation</source>
        <translation>Esta instalación</translation>
    </message>
    <message>
        <source>This is a bug in MusicGen Desktop {version}; please report it with these lines:</source>
        <translation>Es un error de MusicGen Desktop {version}; notificarlo, por favor, con estas líneas:</translation>
    </message>
    <message>
        <source>This is done once after an update, or when something went wrong. Nothing is lost if the program ends meanwhile: the next start begins with it again.</source>
        <translation>Se hace una vez tras una actualización o cuando algo salió mal. No se pierde nada si el programa se cierra mientras tanto: el próximo arranque lo empieza de nuevo.</translation>
    </message>
    <message>
        <source>This is no archive of a library, or a damaged one: {reason}.</source>
        <translation>No es un archivo de una biblioteca o está dañado: {reason}.</translation>
    </message>
    <message>
        <source>This is not a MusicGen checkpoint (its architecture is {kind}).</source>
        <translation>No es un checkpoint de MusicGen (su arquitectura es {kind}).</translation>
    </message>
    <message>
        <source>This is not an access token.</source>
        <translation>No es un token de acceso.</translation>
    </message>
    <message>
        <source>This is what you heard.</source>
        <translation>Esto es lo que se oyó.</translation>
    </message>
    <message>
        <source>This makes “{title}” once more, the same in every sound.</source>
        <translation>Esto hace «{title}» otra vez, igual en cada sonido.</translation>
    </message>
    <message>
        <source>This one was stopped before its full length.</source>
        <translation>Este se paró antes de su duración completa.</translation>
    </message>
    <message>
        <source>This processor cannot run the native code {name}.</source>
        <translation>Este procesador no puede ejecutar el código nativo {name}.</translation>
    </message>
    <message>
        <source>This program cannot play a checkpoint whose {field} is {value}.</source>
        <translation>Este programa no puede usar un checkpoint cuyo {field} es {value}.</translation>
    </message>
    <message>
        <source>This program cannot use the checkpoint&apos;s {name}: {reason}</source>
        <translation>Este programa no puede usar {name} del checkpoint: {reason}</translation>
    </message>
    <message>
        <source>This program needs one for Python {python} on {system}.</source>
        <translation>Este programa necesita uno para Python {python} en {system}.</translation>
    </message>
    <message>
        <source>This program never does that. If its weights are plain MusicGen, take {field} out of {name}.</source>
        <translation>Este programa nunca lo hace. Si sus pesos son MusicGen normal, quitar {field} de {name}.</translation>
    </message>
    <message>
        <source>This sound is too long to be heard at another speed or pitch.</source>
        <translation>Este sonido es demasiado largo para oírlo a otra velocidad o altura.</translation>
    </message>
    <message>
        <source>This user has no home folder, so there is no place for your clips and settings.</source>
        <translation>Este usuario no tiene carpeta personal, así que no hay sitio para los clips y ajustes.</translation>
    </message>
    <message>
        <source>Threads of the processor: {threads} for the first, {now} for this one.</source>
        <translation>Hilos del procesador: {threads} para el primero, {now} para este.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Tirar</translation>
    </message>
    <message>
        <source>Throw away what was fetched of {title}?</source>
        <translation>¿Tirar lo descargado de {title}?</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>Tirar…</translation>
    </message>
    <message>
        <source>Throw the dice: another seed, now.</source>
        <translation>Tirar el dado: otra semilla, ahora.</translation>
    </message>
    <message>
        <source>Throw the recording away</source>
        <translation>Tirar la grabación</translation>
    </message>
    <message>
        <source>Tidying the library failed: {reason}.</source>
        <translation>Falló la limpieza de la biblioteca: {reason}.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Title, prompt, notes, tags</source>
        <translation>Título, prompt, notas, etiquetas</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>To ask for a newer version of {title} it opens a connection to {place}, sends nothing of yours, and goes offline again.</source>
        <translation>Para preguntar por una versión más nueva de {title} abre una conexión con {place}, no envía nada propio y se desconecta otra vez.</translation>
    </message>
    <message>
        <source>To fetch {title} it opens a connection to {place}, sends nothing of yours, and goes offline again when the installation is done.</source>
        <translation>Para descargar {title} abre una conexión con {place}, no envía nada propio y se desconecta al acabar la instalación.</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>Para compartir</translation>
    </message>
    <message>
        <source>To the marker before</source>
        <translation>Al marcador anterior</translation>
    </message>
    <message>
        <source>To the next marker</source>
        <translation>Al marcador siguiente</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>Together {together} s, as long as the piece.</source>
        <translation>En total {together} s, como la pieza.</translation>
    </message>
    <message>
        <source>Together {together} s, but the length is {length} s.</source>
        <translation>En total {together} s, pero la duración es {length} s.</translation>
    </message>
    <message>
        <source>Together {together} s; a piece has {most} s at most.</source>
        <translation>En total {together} s; una pieza tiene {most} s como máximo.</translation>
    </message>
    <message>
        <source>Too little was made to cut the bars that were asked, so all of it is kept.</source>
        <translation>Se hizo demasiado poco para cortar los compases pedidos, así que se conserva todo.</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Herramienta</translation>
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
        <translation>Transponer</translation>
    </message>
    <message>
        <source>Tries what the program needs, and says what is wrong.</source>
        <translation>Prueba lo que el programa necesita y dice qué falla.</translation>
    </message>
    <message>
        <source>True peak: {level} dBTP.</source>
        <translation>Pico verdadero: {level} dBTP.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Volver a intentarlo en un momento.</translation>
    </message>
    <message>
        <source>Try again later, or use another address for the Hub.</source>
        <translation>Intentarlo más tarde o usar otra dirección para el Hub.</translation>
    </message>
    <message>
        <source>Try again later, or use another address for the Hub; a mirror may be out of date.</source>
        <translation>Intentarlo más tarde o usar otra dirección para el Hub; un servidor espejo puede estar desfasado.</translation>
    </message>
    <message>
        <source>Try again until the tempo is kept</source>
        <translation>Repetir hasta que se mantenga el tempo</translation>
    </message>
    <message>
        <source>Try again, or choose another folder.</source>
        <translation>Intentarlo otra vez o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>Try again; close other programs if that does not help.</source>
        <translation>Volver a intentarlo; cerrar otros programas si no basta.</translation>
    </message>
    <message>
        <source>Try {number} of {most}: {made}; {asked} were asked.</source>
        <translation>Intento {number} de {most}: {made}; se pidieron {asked}.</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>Melodía</translation>
    </message>
    <message>
        <source>Turned down by {gain:.1f} dB, so that its peaks fit the file.</source>
        <translation>Bajado {gain:.1f} dB para que sus picos quepan en el archivo.</translation>
    </message>
    <message>
        <source>Two seconds</source>
        <translation>Dos segundos</translation>
    </message>
    <message>
        <source>Type from where to where it is used.</source>
        <translation>Escribir desde dónde y hasta dónde se usa.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo {change}</source>
        <translation>Deshacer: {change}</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Deshacer, rehacer</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Activar sonido</translation>
    </message>
    <message>
        <source>Unpack it and import the folder.</source>
        <translation>Extraerlo e importar la carpeta.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Up to {rate} can be read; convert it first.</source>
        <translation>Se puede leer hasta {rate}; convertirlo antes.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>Actualizar el programa.</translation>
    </message>
    <message>
        <source>Use 0 to turn it off.</source>
        <translation>Usar 0 para desactivarlo.</translation>
    </message>
    <message>
        <source>Use 1 to turn guidance off.</source>
        <translation>Usar 1 para desactivar la guía.</translation>
    </message>
    <message>
        <source>Use a checkpoint with a T5 text encoder, an EnCodec codec and a MusicGen decoder.</source>
        <translation>Usar un checkpoint con codificador de texto T5, códec EnCodec y decodificador MusicGen.</translation>
    </message>
    <message>
        <source>Use a checkpoint&apos;s folder where it is</source>
        <translation>Usar la carpeta de un checkpoint donde está</translation>
    </message>
    <message>
        <source>Use a copy of the checkpoint with model.safetensors.</source>
        <translation>Usar una copia del checkpoint con model.safetensors.</translation>
    </message>
    <message>
        <source>Use a folder where it is…</source>
        <translation>Usar una carpeta donde está…</translation>
    </message>
    <message>
        <source>Use an archive from somebody you trust, made by “Export”.</source>
        <translation>Usar un archivo de alguien de confianza, hecho con «Exportar».</translation>
    </message>
    <message>
        <source>Use another copy of it.</source>
        <translation>Usar otra copia.</translation>
    </message>
    <message>
        <source>Use as melody</source>
        <translation>Usar como melodía</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Use its prompt and settings</source>
        <translation>Usar su prompt y sus ajustes</translation>
    </message>
    <message>
        <source>Use of the source</source>
        <translation>Uso de la fuente</translation>
    </message>
    <message>
        <source>Use one of {known}.</source>
        <translation>Usar uno de {known}.</translation>
    </message>
    <message>
        <source>Use the address of another index, or a folder with the wheels.</source>
        <translation>Usar la dirección de otro índice o una carpeta con las wheels.</translation>
    </message>
    <message>
        <source>Use the config.json that belongs to these weights, or save the whole checkpoint again.</source>
        <translation>Usar el config.json de estos pesos o guardar de nuevo el checkpoint entero.</translation>
    </message>
    <message>
        <source>Use the config.json that belongs to these weights.</source>
        <translation>Usar el config.json de estos pesos.</translation>
    </message>
    <message>
        <source>Use the {name} that belongs to these weights.</source>
        <translation>Usar el {name} de estos pesos.</translation>
    </message>
    <message>
        <source>Use this prompt</source>
        <translation>Usar este prompt</translation>
    </message>
    <message>
        <source>Use this seed</source>
        <translation>Usar esta semilla</translation>
    </message>
    <message>
        <source>Use this tune</source>
        <translation>Usar esta melodía</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Habitual</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Very soft: {level} LUFS.</source>
        <translation>Muy suave: {level} LUFS.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation>PALABRAS</translation>
    </message>
    <message>
        <source>Wait a moment, or end it, perhaps on another computer that uses the same folder.</source>
        <translation>Esperar un momento o cerrarlo, quizá en otro equipo que usa la misma carpeta.</translation>
    </message>
    <message>
        <source>Wait until it is done there, or stop it there.</source>
        <translation>Esperar a que acabe allí o pararlo allí.</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it.</source>
        <translation>Esperar a que acabe o pararlo.</translation>
    </message>
    <message>
        <source>Wait until that is done.</source>
        <translation>Esperar a que acabe.</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Deseado</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Wav and flac keep every sample; mp3, ogg and opus are small.</source>
        <translation>Wav y flac conservan cada muestra; mp3, ogg y opus son pequeños.</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Forma de onda</translation>
    </message>
    <message>
        <source>Waveform of the source</source>
        <translation>Forma de onda de la fuente</translation>
    </message>
    <message>
        <source>Waveform of {title}</source>
        <translation>Forma de onda de {title}</translation>
    </message>
    <message>
        <source>Waveform, spectrogram or both</source>
        <translation>Forma de onda, espectrograma o ambos</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>What becomes of the clips</source>
        <translation>En qué se convierten los clips</translation>
    </message>
    <message>
        <source>What can be set, by subject.</source>
        <translation>Lo que se puede ajustar, por temas.</translation>
    </message>
    <message>
        <source>What clips are when they are dragged into another program, or copied. Holds at once.</source>
        <translation>Qué son los clips al arrastrarlos a otro programa o copiarlos. Vale al momento.</translation>
    </message>
    <message>
        <source>What did not come in</source>
        <translation>Lo que no entró</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué se quiere hacer?</translation>
    </message>
    <message>
        <source>What do you want to hear?</source>
        <translation>¿Qué se quiere escuchar?</translation>
    </message>
    <message>
        <source>What does the computing. It changes how fast the music comes, and in small ways which music.</source>
        <translation>Qué hace los cálculos. Cambia lo rápido que llega la música y, un poco, cuál es.</translation>
    </message>
    <message>
        <source>What else can be had.</source>
        <translation>Qué más se puede tener.</translation>
    </message>
    <message>
        <source>What helps: {ways}.</source>
        <translation>Lo que ayuda: {ways}.</translation>
    </message>
    <message>
        <source>What is dragged and copied</source>
        <translation>Lo que se arrastra y copia</translation>
    </message>
    <message>
        <source>What is heard here</source>
        <translation>Lo que se oye aquí</translation>
    </message>
    <message>
        <source>What is heard, with the volume: above its peak in dBFS, below its loudness in LUFS; the number is the loudness of the last three seconds.</source>
        <translation>Lo que se oye, con el volumen: arriba el pico en dBFS, abajo la sonoridad en LUFS; la cifra es la sonoridad de los últimos tres segundos.</translation>
    </message>
    <message>
        <source>What is known about it.</source>
        <translation>Lo que se sabe de ello.</translation>
    </message>
    <message>
        <source>What is played in this sound could not be written down: there is not enough memory.</source>
        <translation>No se pudo anotar lo que se toca en este sonido: no hay memoria suficiente.</translation>
    </message>
    <message>
        <source>What is there already is kept. Check the connection and install again to go on.</source>
        <translation>Lo que ya está se conserva. Comprobar la conexión e instalar otra vez para seguir.</translation>
    </message>
    <message>
        <source>What misses the tempo that was asked for by more than 2 bpm is made again, up to 8 times.</source>
        <translation>Lo que se aparta más de 2 bpm del tempo pedido se vuelve a hacer, hasta 8 veces.</translation>
    </message>
    <message>
        <source>What the first file will be called.</source>
        <translation>Cómo se llamará el primer archivo.</translation>
    </message>
    <message>
        <source>What the mouse does: draw over the roll, erase (also with the right button), or choose and move.</source>
        <translation>Qué hace el ratón: dibujar sobre el rollo, borrar (también con el botón derecho) o elegir y mover.</translation>
    </message>
    <message>
        <source>What the next export proposes</source>
        <translation>Lo que propone la próxima exportación</translation>
    </message>
    <message>
        <source>What the piece is called: its sections say what is heard</source>
        <translation>Nombre de la pieza: sus secciones dicen lo que se oye</translation>
    </message>
    <message>
        <source>What to leave out</source>
        <translation>Lo que debe faltar</translation>
    </message>
    <message>
        <source>What was asked for last may not have been done: do it again.</source>
        <translation>Lo último que se pidió quizá no se hizo: repetirlo.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
    <message>
        <source>What was made is not a second of sound: its peak is {peak}.</source>
        <translation>Lo hecho no es un segundo de sonido: su pico es {peak}.</translation>
    </message>
    <message>
        <source>What was recorded lies there unfinished; the next start of the program makes it whole.</source>
        <translation>Lo grabado está allí sin terminar; el próximo arranque del programa lo completa.</translation>
    </message>
    <message>
        <source>What was recorded until then is kept.</source>
        <translation>Lo grabado hasta entonces se conserva.</translation>
    </message>
    <message>
        <source>What was recorded until then is kept. Free some space.</source>
        <translation>Lo grabado hasta entonces se conserva. Liberar espacio.</translation>
    </message>
    <message>
        <source>What was recorded until then is kept: {name}.</source>
        <translation>Lo grabado hasta entonces se conserva: {name}.</translation>
    </message>
    <message>
        <source>What was taken of “{name}” is not in the library&apos;s folder any more.</source>
        <translation>Lo que se tomó de «{name}» ya no está en la carpeta de la biblioteca.</translation>
    </message>
    <message>
        <source>What you listen to blind stays here, whatever length, tempo or key is looked for.</source>
        <translation>Lo que se escucha a ciegas permanece aquí, sea cual sea la duración, el tempo o la tonalidad que se busque.</translation>
    </message>
    <message>
        <source>What you want to hear, in English words. Ctrl+Enter makes it. Tab completes a word, Up brings earlier prompts back into an empty field.</source>
        <translation>Lo que se quiere oír, en inglés. Ctrl+Intro lo hace. Tab completa una palabra, Arriba trae prompts anteriores a un campo vacío.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>When clips are dragged into another program, or copied.</source>
        <translation>Cuando los clips se arrastran a otro programa o se copian.</translation>
    </message>
    <message>
        <source>When nothing was made for so long. The next job loads it again, which takes some seconds.</source>
        <translation>Cuando no se ha hecho nada en ese tiempo. El próximo trabajo lo carga otra vez, lo que tarda unos segundos.</translation>
    </message>
    <message>
        <source>Where checkpoints are fetched from. Empty: the Hugging Face Hub itself.</source>
        <translation>De dónde se descargan los checkpoints. Vacío: del propio Hugging Face Hub.</translation>
    </message>
    <message>
        <source>Where connections go through, such as http://proxy.example.org:3128. Empty: what the system says.</source>
        <translation>Por dónde van las conexiones, como http://proxy.example.org:3128. Vacío: lo que diga el sistema.</translation>
    </message>
    <message>
        <source>Where in the sound the 30 s begin that are heard of it.</source>
        <translation>Dónde empiezan en el sonido los 30 s que se oyen de él.</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>De dónde es</translation>
    </message>
    <message>
        <source>Where music is heard. While the chosen one is not there, the system&apos;s own is taken.</source>
        <translation>Donde suena la música. Mientras falte la elegida, se usa la del sistema.</translation>
    </message>
    <message>
        <source>Where shall the library be?</source>
        <translation>¿Dónde debe estar la biblioteca?</translation>
    </message>
    <message>
        <source>Where the clips are brought.</source>
        <translation>Adónde se llevan los clips.</translation>
    </message>
    <message>
        <source>Where the dice fall. The same seed with the same words and settings makes the same music again; locked, it stays for the next one.</source>
        <translation>Cómo caen los dados. La misma semilla con las mismas palabras y ajustes hace la misma música; fijada, queda para la siguiente.</translation>
    </message>
    <message>
        <source>Where the files go. Files that are there stay; new ones get names of their own.</source>
        <translation>Adónde van los archivos. Los que están se quedan; los nuevos reciben nombres propios.</translation>
    </message>
    <message>
        <source>Where the new music begins, in seconds.</source>
        <translation>Dónde empieza la música nueva, en segundos.</translation>
    </message>
    <message>
        <source>Where the part that is used begins, in seconds.</source>
        <translation>Dónde empieza la parte usada, en segundos.</translation>
    </message>
    <message>
        <source>Where this panel lies: press for a menu, or drag it to another side or out of the window.</source>
        <translation>Dónde está este panel: pulsar para ver un menú, o arrastrarlo a otro lado o fuera de la ventana.</translation>
    </message>
    <message>
        <source>Where torch&apos;s CUDA wheels lie.</source>
        <translation>Dónde están las wheels CUDA de torch.</translation>
    </message>
    <message>
        <source>Which device plays: {device}.</source>
        <translation>Qué dispositivo suena: {device}.</translation>
    </message>
    <message>
        <source>Which microphone or input is recorded.</source>
        <translation>Qué micrófono o entrada se graba.</translation>
    </message>
    <message>
        <source>Which take of the request this is.</source>
        <translation>Qué toma de la petición es.</translation>
    </message>
    <message>
        <source>Which trained weights make the music. Larger ones sound better and take longer.</source>
        <translation>Qué pesos entrenados hacen la música. Los más grandes suenan mejor y tardan más.</translation>
    </message>
    <message>
        <source>While you work in another window.</source>
        <translation>Mientras se trabaja en otra ventana.</translation>
    </message>
    <message>
        <source>While you work in another window; what failed is told too.</source>
        <translation>Mientras se trabaja en otra ventana; también lo que falló.</translation>
    </message>
    <message>
        <source>Wild</source>
        <translation>Atrevido</translation>
    </message>
    <message>
        <source>Wildness</source>
        <translation>Atrevimiento</translation>
    </message>
    <message>
        <source>Wildness, at the end</source>
        <translation>Atrevimiento, al final</translation>
    </message>
    <message>
        <source>Window on this display</source>
        <translation>Ventana en esta pantalla</translation>
    </message>
    <message>
        <source>Window without a display</source>
        <translation>Ventana sin pantalla</translation>
    </message>
    <message>
        <source>With drums, as asked.</source>
        <translation>Con batería, como se pidió.</translation>
    </message>
    <message>
        <source>With its spectrogram.</source>
        <translation>Con su espectrograma.</translation>
    </message>
    <message>
        <source>Without drums, as asked.</source>
        <translation>Sin batería, como se pidió.</translation>
    </message>
    <message>
        <source>Words are looked for in titles, prompts, notes and tags. Write fewer of them, or only beginnings.</source>
        <translation>Se busca en títulos, prompts, notas y etiquetas. Escribir menos palabras o solo sus comienzos.</translation>
    </message>
    <message>
        <source>Words for the prompt</source>
        <translation>Palabras para el prompt</translation>
    </message>
    <message>
        <source>Words for what the music shall not be like: “drums, noise”. Empty: nothing is left out.</source>
        <translation>Palabras para lo que la música no debe ser: «drums, noise». Vacío: no se omite nada.</translation>
    </message>
    <message>
        <source>Words of your own about it.</source>
        <translation>Palabras propias sobre ello.</translation>
    </message>
    <message>
        <source>Workers were lost over it, one after the other.</source>
        <translation>Se perdieron procesos de trabajo con ello, uno tras otro.</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Obras</translation>
    </message>
    <message>
        <source>Works from the words of the prompt.</source>
        <translation>Trabaja con las palabras del prompt.</translation>
    </message>
    <message>
        <source>Write a number, a list such as [0.8, 1.0], or a range such as &quot;0.8-1.2 step 0.1&quot;.</source>
        <translation>Escribir un número, una lista como [0.8, 1.0] o un intervalo como &quot;0.8-1.2 step 0.1&quot;.</translation>
    </message>
    <message>
        <source>Write a prompt</source>
        <translation>Escribir un prompt</translation>
    </message>
    <message>
        <source>Write a text in quotation marks, or a list of them.</source>
        <translation>Escribir un texto entre comillas, o una lista de ellos.</translation>
    </message>
    <message>
        <source>Write a whole number, a list such as [1, 5, 9], or a range such as &quot;1-8&quot;.</source>
        <translation>Escribir un número entero, una lista como [1, 5, 9] o un intervalo como &quot;1-8&quot;.</translation>
    </message>
    <message>
        <source>Write another name, for every clip that has the tag (F2).</source>
        <translation>Escribir otro nombre, para todos los clips con la etiqueta (F2).</translation>
    </message>
    <message>
        <source>Write each as three lines: [[section]], prompt = &quot;slow piano&quot;, duration = 8</source>
        <translation>Escribir cada una en tres líneas: [[section]], prompt = &quot;slow piano&quot;, duration = 8</translation>
    </message>
    <message>
        <source>Write fewer lines.</source>
        <translation>Escribir menos líneas.</translation>
    </message>
    <message>
        <source>Write fewer words.</source>
        <translation>Escribir menos palabras.</translation>
    </message>
    <message>
        <source>Write it from the root of the disk.</source>
        <translation>Escribirla desde la raíz del disco.</translation>
    </message>
    <message>
        <source>Write it in other words, or use the tokenizer of the checkpoint that was trained.</source>
        <translation>Escribirlo con otras palabras o usar el tokenizador del checkpoint entrenado.</translation>
    </message>
    <message>
        <source>Write it like http://proxy.example.org:3128.</source>
        <translation>Escribirla como http://proxy.example.org:3128.</translation>
    </message>
    <message>
        <source>Write it like https://mirror.example.org.</source>
        <translation>Escribirla como https://mirror.example.org.</translation>
    </message>
    <message>
        <source>Write nothing (Esc).</source>
        <translation>No escribir nada (Esc).</translation>
    </message>
    <message>
        <source>Write one as: [[clip]], prompt = &quot;slow piano&quot;</source>
        <translation>Escribir uno así: [[clip]], prompt = &quot;slow piano&quot;</translation>
    </message>
    <message>
        <source>Write one; an empty one, for anything, is “prompt = &quot;&quot;”.</source>
        <translation>Escribir uno; vacío, para cualquier cosa, es «prompt = &quot;&quot;».</translation>
    </message>
    <message>
        <source>Write the files (Enter).</source>
        <translation>Escribir los archivos (Intro).</translation>
    </message>
    <message>
        <source>Write the path from the root on.</source>
        <translation>Escribir la ruta desde la raíz.</translation>
    </message>
    <message>
        <source>Write the report into a file.</source>
        <translation>Escribir el informe en un archivo.</translation>
    </message>
    <message>
        <source>Write the sections to a TOML file.</source>
        <translation>Escribir las secciones en un archivo TOML.</translation>
    </message>
    <message>
        <source>Write the tune into a file for other programs (Ctrl+S).</source>
        <translation>Escribir la melodía en un archivo para otros programas (Ctrl+S).</translation>
    </message>
    <message>
        <source>Write this prompt and make it.</source>
        <translation>Escribir este prompt y hacerlo.</translation>
    </message>
    <message>
        <source>Write this take as wav, flac, mp3 or ogg, to wherever you like (Ctrl+E).</source>
        <translation>Escribir esta toma como wav, flac, mp3 u ogg donde se quiera (Ctrl+E).</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Escribir true o false.</translation>
    </message>
    <message>
        <source>Write what is played in a sound as a MIDI file: melody, bass and drums on the beats that were measured, chords as symbols. Where no steady tempo is heard, notes stay where they are, at 120 beats a minute.</source>
        <translation>Escribe como archivo MIDI lo que se toca en un sonido: melodía, bajo y batería en los tiempos medidos, acordes como símbolos. Donde no se oye un tempo estable, las notas quedan donde están, a 120 tiempos por minuto.</translation>
    </message>
    <message>
        <source>Writes a whole prompt for you; undo brings yours back.</source>
        <translation>Escribe un prompt completo; deshacer devuelve el anterior.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Escrito: {file}</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>You can install it again at any time.</source>
        <translation>Se puede volver a instalar en cualquier momento.</translation>
    </message>
    <message>
        <source>You chose {letter}: “{title}”.</source>
        <translation>Se eligió {letter}: «{title}».</translation>
    </message>
    <message>
        <source>You hear it while it is made. Nothing leaves this machine.</source>
        <translation>Se oye mientras se hace. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>You stopped it before its full length.</source>
        <translation>Se paró antes de su duración completa.</translation>
    </message>
    <message>
        <source>Your clips are safe. If something looks wrong now, start the program again.</source>
        <translation>Los clips están a salvo. Si algo se ve mal ahora, abrir el programa otra vez.</translation>
    </message>
    <message>
        <source>Your clips are safe. Its report tells where it happened.</source>
        <translation>Los clips están a salvo. Su informe dice dónde ocurrió.</translation>
    </message>
    <message>
        <source>Your presets stay as they are.</source>
        <translation>Los preajustes quedan como están.</translation>
    </message>
    <message>
        <source>Your presets were written to {name}.</source>
        <translation>Los preajustes se escribieron en {name}.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom to the loop</source>
        <translation>Zoom al bucle</translation>
    </message>
    <message>
        <source>a checkout in {folder}</source>
        <translation>un checkout en {folder}</translation>
    </message>
    <message>
        <source>a clip kept in {folder}, found, exported as {name} and backed up</source>
        <translation>un clip guardado en {folder}, encontrado, exportado como {name} y en copia de seguridad</translation>
    </message>
    <message>
        <source>a folder for each clip: sound, loop (--from, --to), MIDI, DAWproject, picture and recipe</source>
        <translation>una carpeta por clip: sonido, bucle (--from, --to), MIDI, DAWproject, imagen y receta</translation>
    </message>
    <message>
        <source>a folder with torch&apos;s CUDA wheels, or a folder or zip file that pip installed them into</source>
        <translation>una carpeta con las wheels CUDA de torch, o una carpeta o archivo zip donde pip las instaló</translation>
    </message>
    <message>
        <source>a loop of whole bars, exact to the sample, in place of DURATION</source>
        <translation>un bucle de compases enteros, exacto a la muestra, en lugar de DURATION</translation>
    </message>
    <message>
        <source>a new .musicgen or .zip file, or a folder</source>
        <translation>un archivo .musicgen o .zip nuevo, o una carpeta</translation>
    </message>
    <message>
        <source>a new or empty folder</source>
        <translation>una carpeta nueva o vacía</translation>
    </message>
    <message>
        <source>a second of music takes here: {speeds}</source>
        <translation>un segundo de música tarda aquí: {speeds}</translation>
    </message>
    <message numerus="yes">
        <source>a single take</source>
        <comment>at most {count} takes</comment>
        <translation>
            <numerusform>una sola toma</numerusform>
            <numerusform>como máximo {count} tomas</numerusform>
        </translation>
    </message>
    <message>
        <source>a smaller checkpoint</source>
        <translation>un checkpoint más pequeño</translation>
    </message>
    <message>
        <source>a sound file of which the part from --from to --to is made anew; the rest stays as it is</source>
        <translation>un archivo de sonido cuya parte de --from a --to se rehace; el resto queda como está</translation>
    </message>
    <message>
        <source>a sound file to go on from; it stays as it is, and DURATION is what is added</source>
        <translation>un archivo de sonido desde el que continuar; queda como está, y DURATION es lo que se añade</translation>
    </message>
    <message>
        <source>a sound file, or a folder with all that are in it</source>
        <translation>un archivo de sonido o una carpeta con todos los que contiene</translation>
    </message>
    <message>
        <source>a sound file: .wav, .flac, .ogg, .mp3</source>
        <translation>un archivo de sonido: .wav, .flac, .ogg, .mp3</translation>
    </message>
    <message>
        <source>a sound or MIDI file whose tune the music follows, 30 s of it at most; needs a melody checkpoint</source>
        <translation>un archivo de sonido o MIDI cuya melodía sigue la música, 30 s como máximo; necesita un checkpoint de melodía</translation>
    </message>
    <message>
        <source>a zip file, best on another disk; as {suffix} a double click opens it here</source>
        <translation>un archivo zip, mejor en otro disco; como {suffix} un doble clic lo abre aquí</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>unos {size}</translation>
    </message>
    <message>
        <source>about {time} · {device}</source>
        <translation>unos {time} · {device}</translation>
    </message>
    <message>
        <source>above 130 bpm</source>
        <translation>más de 130 bpm</translation>
    </message>
    <message>
        <source>accept the licence without being asked</source>
        <translation>aceptar la licencia sin preguntar</translation>
    </message>
    <message>
        <source>access token (default: HF_TOKEN, which others cannot see; the settings)</source>
        <translation>token de acceso (por defecto: HF_TOKEN, que otros no ven; los ajustes)</translation>
    </message>
    <message>
        <source>add, try or remove torch&apos;s CUDA build, for NVIDIA cards</source>
        <translation>añadir, probar o quitar la versión CUDA de torch, para tarjetas NVIDIA</translation>
    </message>
    <message>
        <source>address of a mirror (default: HF_ENDPOINT, settings)</source>
        <translation>dirección de un servidor espejo (por defecto: HF_ENDPOINT, ajustes)</translation>
    </message>
    <message>
        <source>address of a proxy (default: HTTPS_PROXY, the settings, the system&apos;s)</source>
        <translation>dirección de un proxy (por defecto: HTTPS_PROXY, los ajustes, el sistema)</translation>
    </message>
    <message numerus="yes">
        <source>after {count} minute</source>
        <comment>after {count} minutes</comment>
        <translation>
            <numerusform>tras {count} minuto</numerusform>
            <numerusform>tras {count} minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>all checkpoints with state, size, memory needed and speed measured here</source>
        <translation>todos los checkpoints con estado, tamaño, memoria necesaria y velocidad medida aquí</translation>
    </message>
    <message>
        <source>all clips that these words find, as in the window</source>
        <translation>todos los clips que encuentran estas palabras, como en la ventana</translation>
    </message>
    <message>
        <source>all done in about {time}</source>
        <translation>todo listo en unos {time}</translation>
    </message>
    <message>
        <source>all that is known of clips; with --json the whole recipe</source>
        <translation>todo lo que se sabe de los clips; con --json la receta entera</translation>
    </message>
    <message>
        <source>also save the EnCodec codes: integers (takes, codebooks, frames)</source>
        <translation>guardar también los códigos EnCodec: enteros (tomas, libros de códigos, fotogramas)</translation>
    </message>
    <message>
        <source>always on top, pin</source>
        <translation>siempre visible, fijar</translation>
    </message>
    <message>
        <source>always take the likeliest code</source>
        <translation>tomar siempre el código más probable</translation>
    </message>
    <message>
        <source>an installed checkpoint or a folder (default {value})</source>
        <translation>un checkpoint instalado o una carpeta (por defecto {value})</translation>
    </message>
    <message>
        <source>another</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>another tempo or key</source>
        <translation>otro tempo u otra tonalidad</translation>
    </message>
    <message>
        <source>another torch was loaded: {file}</source>
        <translation>se cargó otro torch: {file}</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>argumentos</translation>
    </message>
    <message>
        <source>as at the beginning</source>
        <translation>como al principio</translation>
    </message>
    <message>
        <source>as made</source>
        <translation>original</translation>
    </message>
    <message>
        <source>asking what there is</source>
        <translation>consultando lo que hay</translation>
    </message>
    <message numerus="yes">
        <source>at most {count}</source>
        <comment>at most {count}</comment>
        <translation>
            <numerusform>como máximo {count}</numerusform>
            <numerusform>como máximo {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most {count} second</source>
        <comment>at most {count} seconds</comment>
        <translation>
            <numerusform>como máximo {count} segundo</numerusform>
            <numerusform>como máximo {count} segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>back, skip, track</source>
        <translation>atrás, saltar, pista</translation>
    </message>
    <message>
        <source>backup, archive</source>
        <translation>respaldo, archivo</translation>
    </message>
    <message>
        <source>backup, archive, save a copy</source>
        <translation>respaldo, archivo, guardar una copia</translation>
    </message>
    <message>
        <source>because</source>
        <translation>porque</translation>
    </message>
    <message>
        <source>before this day</source>
        <translation>antes de este día</translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation>antes del {day}</translation>
    </message>
    <message>
        <source>begun · {size}</source>
        <translation>empezado · {size}</translation>
    </message>
    <message>
        <source>begun, {size}</source>
        <translation>empezado, {size}</translation>
    </message>
    <message>
        <source>begun, {size} of {total}</source>
        <translation>empezado, {size} de {total}</translation>
    </message>
    <message>
        <source>being changed</source>
        <translation>cambiándose</translation>
    </message>
    <message>
        <source>below 90 bpm</source>
        <translation>menos de 90 bpm</translation>
    </message>
    <message>
        <source>bench measured {count} figures</source>
        <translation>bench midió {count} valores</translation>
    </message>
    <message>
        <source>best</source>
        <translation>mejor</translation>
    </message>
    <message>
        <source>beyond {window:g} s: seconds of the music before that each window hears</source>
        <translation>más allá de {window:g} s: segundos de la música anterior que oye cada ventana</translation>
    </message>
    <message>
        <source>bpm</source>
        <translation>bpm</translation>
    </message>
    <message>
        <source>bpm, beat, metronome</source>
        <translation>bpm, tiempo, pulso, metrónomo</translation>
    </message>
    <message>
        <source>bpm, downbeat, reset, analysis</source>
        <translation>bpm, primer tiempo, restablecer, análisis</translation>
    </message>
    <message>
        <source>bpm, faster, double time</source>
        <translation>bpm, más rápido, doble</translation>
    </message>
    <message>
        <source>bpm, slower, half time</source>
        <translation>bpm, más lento, mitad</translation>
    </message>
    <message>
        <source>bring in a folder, a Hub cache or an archive, without a network</source>
        <translation>traer una carpeta, una caché del Hub o un archivo, sin red</translation>
    </message>
    <message>
        <source>bring sound files into the library: WAV, FLAC, OGG, Opus, MP3, AIFF</source>
        <translation>traer archivos de sonido a la biblioteca: WAV, FLAC, OGG, Opus, MP3, AIFF</translation>
    </message>
    <message>
        <source>bring the library into another folder, and use it there; the old one stays until you remove it</source>
        <translation>llevar la biblioteca a otra carpeta y usarla allí; la antigua queda hasta que se quite</translation>
    </message>
    <message>
        <source>bring the sound to this loudness, for example -14, or its true peak to -1 dB (default off: as made)</source>
        <translation>llevar el sonido a esta sonoridad, por ejemplo -14, o su pico real a -1 dB (por defecto off: como se hizo)</translation>
    </message>
    <message>
        <source>bringing back</source>
        <translation>recuperar</translation>
    </message>
    <message>
        <source>bringing {clips} to tempo and key</source>
        <translation>llevando {clips} a tempo y tonalidad</translation>
    </message>
    <message>
        <source>broken, {size}</source>
        <translation>roto, {size}</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>incluido</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>paquete</translation>
    </message>
    <message>
        <source>bundle as .zip</source>
        <translation>paquete como .zip</translation>
    </message>
    <message>
        <source>bundles are .zip files, not folders</source>
        <translation>los paquetes son archivos .zip, no carpetas</translation>
    </message>
    <message>
        <source>call a tag otherwise; where another tag has that name both become one</source>
        <translation>llamar a una etiqueta de otro modo; si otra ya tiene ese nombre, las dos pasan a ser una</translation>
    </message>
    <message>
        <source>can be written</source>
        <translation>se puede escribir</translation>
    </message>
    <message>
        <source>cancel, abort, throw away</source>
        <translation>cancelar, abortar, tirar</translation>
    </message>
    <message>
        <source>change</source>
        <translation>cambio</translation>
    </message>
    <message>
        <source>changing a job</source>
        <translation>cambiando un trabajo</translation>
    </message>
    <message>
        <source>cheat sheet, keys, help</source>
        <translation>chuleta, teclas, ayuda</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>comprobando</translation>
    </message>
    <message>
        <source>choose among codes that add up to this chance; 0 or 1 is off</source>
        <translation>elegir entre códigos que suman esta probabilidad; 0 o 1 lo desactiva</translation>
    </message>
    <message>
        <source>choose among the N likeliest codes; 0 is off</source>
        <translation>elegir entre los N códigos más probables; 0 lo desactiva</translation>
    </message>
    <message>
        <source>chosen by auto</source>
        <translation>elegido por auto</translation>
    </message>
    <message>
        <source>click, beat, bpm</source>
        <translation>clic, pulso, bpm</translation>
    </message>
    <message>
        <source>clipboard, paste into a DAW</source>
        <translation>portapapeles, pegar en una DAW</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>saturado</translation>
    </message>
    <message>
        <source>close, stop comparing</source>
        <translation>cerrar, dejar de comparar</translation>
    </message>
    <message>
        <source>closing other programs</source>
        <translation>cerrar otros programas</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>color</translation>
    </message>
    <message>
        <source>comment, remark, text</source>
        <translation>comentario, observación, texto</translation>
    </message>
    <message>
        <source>continue, longer, go on</source>
        <translation>continuar, más largo, seguir</translation>
    </message>
    <message>
        <source>continues from {time}</source>
        <translation>continúa desde {time}</translation>
    </message>
    <message>
        <source>continues {name} from {time}</source>
        <translation>continúa {name} desde {time}</translation>
    </message>
    <message>
        <source>converting</source>
        <translation>convirtiendo</translation>
    </message>
    <message>
        <source>copy a pack, try it, and use it from the next start on</source>
        <translation>copiar un paquete, probarlo y usarlo desde el próximo arranque</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>copiando</translation>
    </message>
    <message>
        <source>count-in</source>
        <translation>cuenta</translation>
    </message>
    <message>
        <source>count-in, pre-roll, bpm</source>
        <translation>cuenta de entrada, preroll, bpm</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>corte</translation>
    </message>
    <message>
        <source>cut as made (default), fade out, or natural: up to 4 s longer, to the first pause</source>
        <translation>cortado (por defecto), con fundido (fade) o natural: hasta 4 s más, hasta la primera pausa</translation>
    </message>
    <message>
        <source>cut out of {name}</source>
        <translation>cortado de {name}</translation>
    </message>
    <message>
        <source>cut, crop, bars, seamless, sample</source>
        <translation>cortar, recortar, compases, sin costura, muestra</translation>
    </message>
    <message>
        <source>cutting</source>
        <translation>cortando</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>default</source>
        <translation>por defecto</translation>
    </message>
    <message numerus="yes">
        <source>delete</source>
        <comment>delete of {count} clips</comment>
        <translation>
            <numerusform>borrar</numerusform>
            <numerusform>borrar {count} clips</numerusform>
        </translation>
    </message>
    <message>
        <source>delete</source>
        <translation>borrar</translation>
    </message>
    <message>
        <source>delete installed or unfinished checkpoints for good</source>
        <translation>borrar para siempre checkpoints instalados o sin terminar</translation>
    </message>
    <message>
        <source>delete the pack</source>
        <translation>borrar el paquete</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>borrado</translation>
    </message>
    <message>
        <source>diagnose, errors, messages, crash, trouble</source>
        <translation>diagnóstico, errores, mensajes, fallo, problemas</translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation>no preguntar</translation>
    </message>
    <message>
        <source>dock, undock, tear off, detach, second screen</source>
        <translation>acoplar, desacoplar, separar, segunda pantalla</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>no cabe</translation>
    </message>
    <message>
        <source>doubles</source>
        <translation>duplicados</translation>
    </message>
    <message>
        <source>downbeat, first beat, grid</source>
        <translation>primer tiempo, cuadrícula</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>descargando</translation>
    </message>
    <message>
        <source>drums, noise…</source>
        <translation>drums, noise…</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>terminando</translation>
    </message>
    <message>
        <source>ends in a pause</source>
        <translation>acaba en una pausa</translation>
    </message>
    <message>
        <source>era</source>
        <translation>época</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>every whole bar</source>
        <translation>todos los compases enteros</translation>
    </message>
    <message>
        <source>example</source>
        <translation>ejemplo</translation>
    </message>
    <message>
        <source>exit, close, leave</source>
        <translation>salir, cerrar, dejar</translation>
    </message>
    <message>
        <source>explorer, finder, folder, open containing</source>
        <translation>explorador, Finder, carpeta, abrir</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>exportando</translation>
    </message>
    <message>
        <source>extend, change the style</source>
        <translation>extender, cambiar el estilo</translation>
    </message>
    <message>
        <source>fade</source>
        <translation>fundido</translation>
    </message>
    <message>
        <source>fades out</source>
        <translation>acaba en fundido</translation>
    </message>
    <message>
        <source>failed: {why}</source>
        <translation>falló: {why}</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>falla</translation>
    </message>
    <message>
        <source>falls silent at {time}</source>
        <translation>calla en {time}</translation>
    </message>
    <message>
        <source>favourite, like, bookmark</source>
        <translation>favorito, me gusta, marcador</translation>
    </message>
    <message>
        <source>feel</source>
        <translation>ambiente</translation>
    </message>
    <message>
        <source>fetch damaged files again, and only those</source>
        <translation>descargar otra vez los archivos dañados, y solo esos</translation>
    </message>
    <message>
        <source>fetch published checkpoints, or go on with what was paused</source>
        <translation>descargar checkpoints publicados o seguir con lo pausado</translation>
    </message>
    <message>
        <source>fetch the wheels that this program knows by their hashes; the only thing here that uses the network</source>
        <translation>descargar las wheels que este programa conoce por sus hashes; lo único aquí que usa la red</translation>
    </message>
    <message>
        <source>find, filter</source>
        <translation>buscar, filtrar</translation>
    </message>
    <message>
        <source>find, history</source>
        <translation>buscar, historial</translation>
    </message>
    <message>
        <source>first sound after, s</source>
        <translation>primer sonido tras, s</translation>
    </message>
    <message>
        <source>fit, zoom out, all of it</source>
        <translation>ajustar, alejar, todo</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>cabe</translation>
    </message>
    <message>
        <source>follows text</source>
        <translation>sigue el texto</translation>
    </message>
    <message>
        <source>follows {name}</source>
        <translation>sigue {name}</translation>
    </message>
    <message>
        <source>for developers: when the window closes, print how long it did not answer, and when it was first seen</source>
        <translation>para desarrolladores: al cerrar la ventana, mostrar cuánto tiempo no respondió y cuándo se vio por primera vez</translation>
    </message>
    <message>
        <source>fork, continue from the playhead</source>
        <translation>ramificar, continuar desde el cursor</translation>
    </message>
    <message>
        <source>forward, skip, track</source>
        <translation>adelante, saltar, pista</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>from this day on, such as 2026-03-01</source>
        <translation>desde este día, como 2026-03-01</translation>
    </message>
    <message>
        <source>from which others have grown</source>
        <translation>de los que nacieron otros</translation>
    </message>
    <message>
        <source>give clips tags, or take tags away; close the window first</source>
        <translation>poner o quitar etiquetas a clips; cerrar antes la ventana</translation>
    </message>
    <message>
        <source>give them this tag</source>
        <translation>ponerles esta etiqueta</translation>
    </message>
    <message>
        <source>go on from a sound, or within it</source>
        <translation>continuar un sonido, o dentro de él</translation>
    </message>
    <message>
        <source>good</source>
        <translation>buena</translation>
    </message>
    <message>
        <source>grid, ruler, tempo</source>
        <translation>rejilla, regla, tempo</translation>
    </message>
    <message>
        <source>grown from {name} at {time}</source>
        <translation>nacido de {name} en {time}</translation>
    </message>
    <message>
        <source>guidance off</source>
        <translation>guía desactivada</translation>
    </message>
    <message>
        <source>guidance scale</source>
        <translation>escala de guía</translation>
    </message>
    <message>
        <source>guidance scale at the end</source>
        <translation>escala de guía al final</translation>
    </message>
    <message>
        <source>halt, end, finish early</source>
        <translation>detener, fin, acabar antes</translation>
    </message>
    <message>
        <source>hear the whole sound of --melody; by default drums are left out of it</source>
        <translation>oír todo el sonido de --melody; por defecto se omite la batería</translation>
    </message>
    <message>
        <source>heard with {gain}</source>
        <translation>oído con {gain}</translation>
    </message>
    <message>
        <source>hidden, shuffled, A/B test</source>
        <translation>oculto, mezclado, prueba A/B</translation>
    </message>
    <message>
        <source>higher, or with a minus lower, at the same tempo, up to {most} (default 0)</source>
        <translation>más agudo o, con un menos, más grave, al mismo tempo, hasta {most} (valor normal 0)</translation>
    </message>
    <message>
        <source>how closely it follows the prompt, {low:g} to {high:g}; 1 is off</source>
        <translation>cuánto se ciñe al prompt, de {low:g} a {high:g}; 1 lo desactiva</translation>
    </message>
    <message>
        <source>how often each job runs (default {value})</source>
        <translation>cuántas veces se hace cada trabajo (por defecto {value})</translation>
    </message>
    <message>
        <source>ids as in the list</source>
        <translation>ids como en la lista</translation>
    </message>
    <message>
        <source>ids as in the list, for example musicgen-small</source>
        <translation>ids como en la lista, por ejemplo musicgen-small</translation>
    </message>
    <message>
        <source>ids, or beginnings of them that no other clip has</source>
        <translation>ids, o comienzos que no tenga otro clip</translation>
    </message>
    <message numerus="yes">
        <source>import</source>
        <comment>import of {count} sounds</comment>
        <translation>
            <numerusform>importación</numerusform>
            <numerusform>importación de {count} sonidos</numerusform>
        </translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importado</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>importando</translation>
    </message>
    <message>
        <source>importing the libraries, s</source>
        <translation>importar las bibliotecas, s</translation>
    </message>
    <message>
        <source>in</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <translation>en los últimos 30 días</translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translation>en los últimos 7 días</translation>
    </message>
    <message>
        <source>in the whole library</source>
        <translation>en toda la biblioteca</translation>
    </message>
    <message>
        <source>inpaint, replace a part, regenerate</source>
        <translation>inpainting, sustituir una parte, regenerar</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>incluida</translation>
    </message>
    <message>
        <source>instruments</source>
        <translation>instrumentos</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpido</translation>
    </message>
    <message>
        <source>it computes wrongly</source>
        <translation>calcula mal</translation>
    </message>
    <message>
        <source>it ended with {code}</source>
        <translation>terminó con {code}</translation>
    </message>
    <message>
        <source>it has no list of contents</source>
        <translation>no tiene índice de contenido</translation>
    </message>
    <message>
        <source>it holds more files than any library</source>
        <translation>contiene más archivos que cualquier biblioteca</translation>
    </message>
    <message>
        <source>it holds something else</source>
        <translation>contiene otra cosa</translation>
    </message>
    <message>
        <source>it holds {name}, which is no file of a library</source>
        <translation>contiene {name}, que no es un archivo de biblioteca</translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation>es un enlace</translation>
    </message>
    <message>
        <source>it is cut off, or something else than it should be</source>
        <translation>está cortado o no es lo que debería</translation>
    </message>
    <message>
        <source>it is far too large</source>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>it is larger than {limit}</source>
        <translation>es mayor que {limit}</translation>
    </message>
    <message>
        <source>it is no TOML ({reason})</source>
        <translation>no es TOML ({reason})</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>no es un archivo normal</translation>
    </message>
    <message>
        <source>it is not built for CUDA</source>
        <translation>no está compilado para CUDA</translation>
    </message>
    <message>
        <source>its list of contents is damaged</source>
        <translation>su índice de contenido está dañado</translation>
    </message>
    <message>
        <source>its sound is missing</source>
        <translation>falta su sonido</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>conservar</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservado</translation>
    </message>
    <message>
        <source>key</source>
        <translation>tonalidad</translation>
    </message>
    <message>
        <source>keyboard, keys, rebind, customise, hotkeys</source>
        <translation>teclado, teclas, reasignar, personalizar</translation>
    </message>
    <message>
        <source>labels, keywords</source>
        <translation>etiquetas, palabras clave</translation>
    </message>
    <message>
        <source>leave tempo, key, loudness and flaws to be measured by the window when it opens next</source>
        <translation>dejar que la ventana mida tempo, tonalidad, sonoridad y defectos cuando se abra</translation>
    </message>
    <message>
        <source>leave what made the music out of the file&apos;s tags</source>
        <translation>omitir en las etiquetas del archivo lo que hizo la música</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>legal, open source, copyright</source>
        <translation>legal, código abierto, derechos de autor</translation>
    </message>
    <message>
        <source>length</source>
        <translation>duración</translation>
    </message>
    <message>
        <source>length of a clip, {low:g} to {high:g} (default {value:g})</source>
        <translation>duración de un clip, de {low:g} a {high:g} (por defecto {value:g})</translation>
    </message>
    <message>
        <source>length of section {number}</source>
        <translation>duración de la sección {number}</translation>
    </message>
    <message>
        <source>let the workers of a Ray cluster make it: its address, or auto for the one that this machine belongs to, or local for one that is begun here for this run</source>
        <translation>que lo hagan los procesos de un clúster de Ray: su dirección, o auto para aquel al que pertenece esta máquina, o local para uno que se inicia aquí para esta ejecución</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>licencia desconocida</translation>
    </message>
    <message>
        <source>lineage, parents, versions, history</source>
        <translation>linaje, padres, versiones, historial</translation>
    </message>
    <message>
        <source>list, install, check, import and export checkpoints</source>
        <translation>listar, instalar, comprobar, importar y exportar checkpoints</translation>
    </message>
    <message>
        <source>listen, hear, start, stop, pause</source>
        <translation>escuchar, oír, empezar, parar, pausa</translation>
    </message>
    <message>
        <source>literal</source>
        <translation>literal</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>cargando</translation>
    </message>
    <message>
        <source>loading again, s</source>
        <translation>cargar otra vez, s</translation>
    </message>
    <message>
        <source>loading, s</source>
        <translation>cargar, s</translation>
    </message>
    <message>
        <source>location, disk, drive, folder</source>
        <translation>lugar, disco, unidad, carpeta</translation>
    </message>
    <message>
        <source>look at the library of clips, check it and keep it safe</source>
        <translation>mirar la biblioteca de clips, comprobarla y mantenerla a salvo</translation>
    </message>
    <message>
        <source>loop of {start}–{stop}</source>
        <translation>bucle de {start}–{stop}</translation>
    </message>
    <message>
        <source>loop without bars</source>
        <translation>bucle sin compases</translation>
    </message>
    <message>
        <source>loop {start} – {end}</source>
        <translation>bucle {start} – {end}</translation>
    </message>
    <message>
        <source>loop, length, measures</source>
        <translation>bucle, longitud, compases</translation>
    </message>
    <message>
        <source>made again</source>
        <translation>recreado</translation>
    </message>
    <message>
        <source>made by this checkpoint</source>
        <translation>hecho con este checkpoint</translation>
    </message>
    <message>
        <source>made from words</source>
        <translation>hecho con palabras</translation>
    </message>
    <message>
        <source>magnet, grid, quantise</source>
        <translation>imán, rejilla, cuantizar</translation>
    </message>
    <message>
        <source>magnify, closer</source>
        <translation>lupa, más cerca</translation>
    </message>
    <message>
        <source>major</source>
        <translation>mayor</translation>
    </message>
    <message>
        <source>make all clips of a pack: prompts, seeds, parameters</source>
        <translation>hacer todos los clips de un paquete: prompts, semillas, parámetros</translation>
    </message>
    <message>
        <source>make music from a prompt</source>
        <translation>hacer música a partir de un prompt</translation>
    </message>
    <message>
        <source>make music, create, compose, start</source>
        <translation>hacer música, crear, componer, empezar</translation>
    </message>
    <message>
        <source>make the database again of the sound files and the ledger beside them; the one there is set aside</source>
        <translation>hacer de nuevo la base de datos con los archivos de sonido y el diario a su lado; la que hay se aparta</translation>
    </message>
    <message>
        <source>make the library what it was when it was backed up; what is there now is set aside, never deleted</source>
        <translation>devolver la biblioteca a como estaba en la copia de seguridad; lo que hay ahora se aparta, nunca se borra</translation>
    </message>
    <message>
        <source>make what misses the tempo by more than 2 bpm again with other seeds; the nearest one is written</source>
        <translation>rehacer con otras semillas lo que falle el tempo por más de 2 bpm; se escribe la más cercana</translation>
    </message>
    <message>
        <source>manual, tutorial, documentation, learn, how to</source>
        <translation>manual, tutorial, documentación, aprender, cómo</translation>
    </message>
    <message>
        <source>marked as keepers</source>
        <translation>marcados para conservar</translation>
    </message>
    <message>
        <source>markers</source>
        <translation>marcadores</translation>
    </message>
    <message>
        <source>measure how fast this machine makes music</source>
        <translation>medir lo rápido que este equipo hace música</translation>
    </message>
    <message>
        <source>measure once more in each round with N cores kept busy by others (default 0: do not)</source>
        <translation>medir otra vez en cada ronda con N núcleos ocupados por otros (por defecto 0: no)</translation>
    </message>
    <message>
        <source>measure tempo, key, loudness and flaws of sounds</source>
        <translation>medir tempo, tonalidad, sonoridad y defectos de sonidos</translation>
    </message>
    <message>
        <source>melody of {name}</source>
        <translation>melodía de {name}</translation>
    </message>
    <message>
        <source>melody of {start}–{stop}</source>
        <translation>melodía de {start}–{stop}</translation>
    </message>
    <message>
        <source>memory for {seconds:g} s: {needs}</source>
        <translation>memoria para {seconds:g} s: {needs}</translation>
    </message>
    <message>
        <source>memory reads, GB a second</source>
        <translation>lectura de memoria, GB por segundo</translation>
    </message>
    <message>
        <source>mend what can be mended; nothing is ever deleted by it</source>
        <translation>reparar lo que se pueda; nunca se borra nada</translation>
    </message>
    <message>
        <source>microphone, hum, sing</source>
        <translation>micrófono, tararear, cantar</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>menor</translation>
    </message>
    <message>
        <source>model, checkpoint, elsewhere</source>
        <translation>modelo, checkpoint, otro lugar</translation>
    </message>
    <message>
        <source>model, checkpoint, weights</source>
        <translation>modelo, checkpoint, pesos</translation>
    </message>
    <message>
        <source>model, checkpoint, zip</source>
        <translation>modelo, checkpoint, zip</translation>
    </message>
    <message>
        <source>models, weights, install, download</source>
        <translation>modelos, pesos, instalar, descargar</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>mood</source>
        <translation>ambiente</translation>
    </message>
    <message>
        <source>more than a day</source>
        <translation>más de un día</translation>
    </message>
    <message>
        <source>more words…</source>
        <translation>más palabras…</translation>
    </message>
    <message>
        <source>most memory, GB</source>
        <translation>memoria máxima, GB</translation>
    </message>
    <message>
        <source>move all checkpoints to another folder or disk</source>
        <translation>mover todos los checkpoints a otra carpeta o a otro disco</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>moviendo</translation>
    </message>
    <message>
        <source>native code</source>
        <translation>código nativo</translation>
    </message>
    <message>
        <source>native code with AVX-512 VNNI</source>
        <translation>código nativo con AVX-512 VNNI</translation>
    </message>
    <message>
        <source>native code with AVX-VNNI</source>
        <translation>código nativo con AVX-VNNI</translation>
    </message>
    <message>
        <source>native code with AVX2</source>
        <translation>código nativo con AVX2</translation>
    </message>
    <message>
        <source>native code with dot products</source>
        <translation>código nativo con productos escalares</translation>
    </message>
    <message>
        <source>natural</source>
        <translation>natural</translation>
    </message>
    <message>
        <source>needs about {needed:.1f} GB of memory, {free:.1f} GB are free</source>
        <translation>necesita unos {needed:.1f} GB de memoria, hay {free:.1f} GB libres</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>next in {time}</source>
        <translation>siguiente en {time}</translation>
    </message>
    <message>
        <source>no graphics card that PyTorch can use was found</source>
        <translation>no se encontró ninguna tarjeta gráfica que PyTorch pueda usar</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>sin teclas</translation>
    </message>
    <message>
        <source>no more than N of them</source>
        <translation>no más de N</translation>
    </message>
    <message>
        <source>no sound output was found</source>
        <translation>no se encontró salida de audio</translation>
    </message>
    <message>
        <source>no tempo</source>
        <translation>sin tempo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none: this processor computes in fp32</source>
        <translation>ninguno: este procesador calcula en fp32</translation>
    </message>
    <message>
        <source>not cut</source>
        <translation>sin cortar</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>no instalado</translation>
    </message>
    <message>
        <source>not installed · {size}</source>
        <translation>no instalado · {size}</translation>
    </message>
    <message>
        <source>not installed, {size} to fetch</source>
        <translation>no instalado, {size} por descargar</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>no conservado</translation>
    </message>
    <message>
        <source>not needed for MusicGen</source>
        <translation>no hace falta para MusicGen</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>ahora no es posible</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>sin probar</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notas</translation>
    </message>
    <message>
        <source>notes, melody, bass, drums, chords, transcribe, mid</source>
        <translation>notas, melodía, bajo, batería, acordes, transcribir, mid</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nothing has grown from it</source>
        <translation>nada nació de él</translation>
    </message>
    <message>
        <source>notification, alert</source>
        <translation>notificación, aviso</translation>
    </message>
    <message>
        <source>number of bars</source>
        <translation>número de compases</translation>
    </message>
    <message>
        <source>number of beats in a bar</source>
        <translation>número de tiempos por compás</translation>
    </message>
    <message>
        <source>number of busy cores</source>
        <translation>número de núcleos ocupados</translation>
    </message>
    <message>
        <source>number of rounds</source>
        <translation>número de rondas</translation>
    </message>
    <message>
        <source>number of takes</source>
        <translation>número de tomas</translation>
    </message>
    <message>
        <source>of --bars (default 4)</source>
        <translation>de --bars (valor normal 4)</translation>
    </message>
    <message>
        <source>of .mp3, .ogg and .opus; a number is .mp3&apos;s bit rate in kbit/s (default best)</source>
        <translation>de .mp3, .ogg y .opus; un número es la tasa de bits de .mp3 en kbit/s (por defecto best)</translation>
    </message>
    <message>
        <source>of a sample in .wav and .flac; 32 is floating-point, in .wav alone (default 24)</source>
        <translation>de una muestra en .wav y .flac; 32 es coma flotante, solo en .wav (por defecto 24)</translation>
    </message>
    <message>
        <source>of so many seconds or less</source>
        <translation>de tantos segundos o menos</translation>
    </message>
    <message>
        <source>of so many seconds or more</source>
        <translation>de tantos segundos o más</translation>
    </message>
    <message>
        <source>of that used for weights, %</source>
        <translation>de ello usado para los pesos, %</translation>
    </message>
    <message>
        <source>of the decoder (default auto)</source>
        <translation>del decodificador (por defecto auto)</translation>
    </message>
    <message>
        <source>of the decoder (default auto: as fits)</source>
        <translation>del decodificador (por defecto auto: según convenga)</translation>
    </message>
    <message>
        <source>of the files (default wav); midi is what is played in them: melody, bass, drums and chords</source>
        <translation>de los archivos (valor normal wav); midi es lo que se toca en ellos: melodía, bajo, batería y acordes</translation>
    </message>
    <message>
        <source>of the files, with {known} filled in; what is not known leaves no hole (default {default})</source>
        <translation>de los archivos, con {known} rellenado; lo desconocido no deja hueco (por defecto {default})</translation>
    </message>
    <message>
        <source>of the sound&apos;s own, at the same pitch, from {slowest} to {fastest} (default 100)</source>
        <translation>del propio del sonido, con la misma altura, de {slowest} a {fastest} (valor normal 100)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>off centre</source>
        <translation>descentrado</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>on all</source>
        <translation>en todos</translation>
    </message>
    <message>
        <source>on none</source>
        <translation>en ninguno</translation>
    </message>
    <message>
        <source>on some</source>
        <translation>en algunos</translation>
    </message>
    <message>
        <source>on the stage</source>
        <translation>en el escenario</translation>
    </message>
    <message>
        <source>one argument: the last word may be a beginning, &quot;several words&quot; stand together, -word must not be there, bpm:118-124 and key:am ask for what was measured</source>
        <translation>un argumento: la última palabra puede ser un comienzo, &quot;varias palabras&quot; van juntas, -palabra no debe aparecer, bpm:118-124 y key:am preguntan por lo medido</translation>
    </message>
    <message>
        <source>one bar, whenever it plays</source>
        <translation>un compás, cada vez que se reproduce</translation>
    </message>
    <message>
        <source>one channel</source>
        <translation>un canal</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>uno de {names}</translation>
    </message>
    <message>
        <source>one of {names} (default {first})</source>
        <translation>uno de {names} (por defecto {first})</translation>
    </message>
    <message>
        <source>one step without its sound, ms</source>
        <translation>un paso sin su sonido, ms</translation>
    </message>
    <message>
        <source>only read it and compare every hash; nothing is written</source>
        <translation>solo leerlo y comparar cada hash; no se escribe nada</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>open the window with sounds, tunes or checkpoints</source>
        <translation>abrir la ventana con sonidos, melodías o checkpoints</translation>
    </message>
    <message>
        <source>open, load, bring, add audio files</source>
        <translation>abrir, cargar, traer, añadir archivos de audio</translation>
    </message>
    <message>
        <source>opened, raised by a second start and closed; answered within {seconds:.1f} s</source>
        <translation>abierta, traída al frente por un segundo arranque y cerrada; respondió en {seconds:.1f} s</translation>
    </message>
    <message>
        <source>options</source>
        <translation>opciones</translation>
    </message>
    <message>
        <source>other than the first</source>
        <translation>distinto del primero</translation>
    </message>
    <message>
        <source>others have grown from it</source>
        <translation>otros nacieron de él</translation>
    </message>
    <message>
        <source>out</source>
        <translation>final</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>solapamiento</translation>
    </message>
    <message>
        <source>own mix</source>
        <translation>mezcla propia</translation>
    </message>
    <message>
        <source>paint, mark, label</source>
        <translation>pintar, marcar, etiqueta</translation>
    </message>
    <message>
        <source>palette, search, actions</source>
        <translation>paleta, buscar, acciones</translation>
    </message>
    <message>
        <source>panel, fold</source>
        <translation>panel, plegar</translation>
    </message>
    <message>
        <source>panel, left</source>
        <translation>panel, izquierda</translation>
    </message>
    <message>
        <source>panel, right, sliders, seed, length</source>
        <translation>panel, derecha, controles, semilla, duración</translation>
    </message>
    <message>
        <source>panels, default, put back</source>
        <translation>paneles, por defecto, devolver</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>paused at {percent} %</source>
        <translation>en pausa al {percent} %</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>pausando</translation>
    </message>
    <message>
        <source>peak {peak} dB</source>
        <translation>pico {peak} dB</translation>
    </message>
    <message>
        <source>peak {peak} dB, loudness {loudness} LUFS</source>
        <translation>pico {peak} dB, sonoridad {loudness} LUFS</translation>
    </message>
    <message>
        <source>piano roll, melody, midi</source>
        <translation>piano roll, melodía, midi</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>fijar</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>pitch, key, pitch shift, transpose</source>
        <translation>altura, tonalidad, cambio de tono, transponer</translation>
    </message>
    <message>
        <source>precision {precision}</source>
        <translation>precisión {precision}</translation>
    </message>
    <message>
        <source>preferences, options, configuration, language, scale, font size</source>
        <translation>preferencias, opciones, configuración, idioma, escala, tamaño de letra</translation>
    </message>
    <message>
        <source>print JSON lines</source>
        <translation>mostrar líneas JSON</translation>
    </message>
    <message>
        <source>print JSON lines instead of a progress bar</source>
        <translation>escribir líneas JSON en vez de una barra de progreso</translation>
    </message>
    <message>
        <source>print JSON lines instead of a table</source>
        <translation>mostrar líneas JSON en lugar de una tabla</translation>
    </message>
    <message>
        <source>print a JSON line for each sound</source>
        <translation>imprimir una línea JSON por sonido</translation>
    </message>
    <message>
        <source>print events as JSON lines instead of a progress bar</source>
        <translation>mostrar eventos como líneas JSON en lugar de una barra de progreso</translation>
    </message>
    <message>
        <source>print the version and leave</source>
        <translation>mostrar la versión y salir</translation>
    </message>
    <message>
        <source>print their ids alone, for xargs</source>
        <translation>mostrar solo sus ids, para xargs</translation>
    </message>
    <message>
        <source>print versions, devices, folders, checkpoints, audio outputs and microphones</source>
        <translation>mostrar versiones, dispositivos, carpetas, checkpoints, salidas de audio y micrófonos</translation>
    </message>
    <message>
        <source>processor time of a step, ms</source>
        <translation>tiempo de procesador de un paso, ms</translation>
    </message>
    <message>
        <source>prompts over time: [[section]] tables with prompt and duration; PROMPT is then the piece&apos;s name</source>
        <translation>prompts a lo largo del tiempo: tablas [[section]] con prompt y duration; PROMPT es entonces el nombre de la pieza</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>valoración</translation>
    </message>
    <message>
        <source>read every file and compare its hash</source>
        <translation>leer cada archivo y comparar su hash</translation>
    </message>
    <message>
        <source>read every file of the library, and say which are missing, damaged or not what they should be</source>
        <translation>leer cada archivo de la biblioteca y decir cuáles faltan, están dañados o no son lo que deben</translation>
    </message>
    <message>
        <source>read it again and compare every hash</source>
        <translation>leerlo otra vez y comparar cada hash</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>leyendo</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>ready · an update is there</source>
        <translation>listo · hay una actualización</translation>
    </message>
    <message>
        <source>ready · {size}</source>
        <translation>listo · {size}</translation>
    </message>
    <message>
        <source>ready, {size}</source>
        <translation>listo, {size}</translation>
    </message>
    <message>
        <source>ready, {size}; a newer version can be installed</source>
        <translation>listo, {size}; se puede instalar una versión más nueva</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>grabado</translation>
    </message>
    <message>
        <source>redo {start}–{stop}</source>
        <translation>rehecho {start}–{stop}</translation>
    </message>
    <message>
        <source>removal of the tag “{tag}”</source>
        <translation>quitar la etiqueta «{tag}»</translation>
    </message>
    <message>
        <source>removal of “{prompt}”</source>
        <translation>quitar «{prompt}»</translation>
    </message>
    <message>
        <source>remove, trash, bin</source>
        <translation>quitar, papelera, basura</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>quitando</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>cambiar el nombre</translation>
    </message>
    <message>
        <source>rename a tag, merge, labels, keywords, delete a tag</source>
        <translation>renombrar una etiqueta, unir, palabras clave, borrar una etiqueta</translation>
    </message>
    <message>
        <source>rename of the tag “{tag}” to “{name}”</source>
        <translation>cambio de la etiqueta «{tag}» a «{name}»</translation>
    </message>
    <message>
        <source>rename to “{title}”</source>
        <translation>cambiar el nombre a «{title}»</translation>
    </message>
    <message>
        <source>repeat, cycle</source>
        <translation>repetir, ciclo</translation>
    </message>
    <message>
        <source>repeat, same seed, regenerate</source>
        <translation>repetir, misma semilla, regenerar</translation>
    </message>
    <message>
        <source>replace an existing file</source>
        <translation>reemplazar un archivo existente</translation>
    </message>
    <message>
        <source>replace existing files</source>
        <translation>reemplazar archivos existentes</translation>
    </message>
    <message>
        <source>reset, normal, tempo, key</source>
        <translation>restablecer, normal, tempo, tonalidad</translation>
    </message>
    <message>
        <source>retry, best of, bpm, keep trying</source>
        <translation>reintentar, el mejor, bpm, seguir intentando</translation>
    </message>
    <message>
        <source>reuse, load settings</source>
        <translation>reutilizar, cargar ajustes</translation>
    </message>
    <message>
        <source>rewind, beginning</source>
        <translation>rebobinar, principio</translation>
    </message>
    <message>
        <source>safer</source>
        <translation>más seguro</translation>
    </message>
    <message>
        <source>same as the first</source>
        <translation>igual al primero</translation>
    </message>
    <message>
        <source>samples a second (default: as made)</source>
        <translation>muestras por segundo (por defecto: como se hizo)</translation>
    </message>
    <message>
        <source>save, write, wav, flac, mp3, ogg, opus, render, bounce</source>
        <translation>guardar, escribir, wav, flac, mp3, ogg, opus, renderizar, bounce</translation>
    </message>
    <message>
        <source>scale, tonic, reset, analysis</source>
        <translation>escala, tónica, restablecer, análisis</translation>
    </message>
    <message>
        <source>scroll, auto-scroll</source>
        <translation>desplazar, desplazamiento automático</translation>
    </message>
    <message>
        <source>seconds from 0 to {most:g}</source>
        <translation>segundos de 0 a {most:g}</translation>
    </message>
    <message>
        <source>seconds in which it falls</source>
        <translation>segundos en que baja</translation>
    </message>
    <message>
        <source>seconds in which it rises</source>
        <translation>segundos en que sube</translation>
    </message>
    <message>
        <source>seconds of sound a second</source>
        <translation>segundos de sonido por segundo</translation>
    </message>
    <message>
        <source>seconds of sound a second with {variant}</source>
        <translation>segundos de sonido por segundo con {variant}</translation>
    </message>
    <message>
        <source>seconds, {low:g} to {high:g}</source>
        <translation>segundos, de {low:g} a {high:g}</translation>
    </message>
    <message>
        <source>section {number} is not a prompt and a duration in seconds and nothing else</source>
        <translation>la sección {number} no es un prompt y una duración en segundos y nada más</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semilla</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>semilla {seed}</translation>
    </message>
    <message>
        <source>self-test, diagnose, doctor, problem</source>
        <translation>autocomprobación, diagnóstico, problema</translation>
    </message>
    <message>
        <source>settings by their name in the export window: {names}, or your own; other options change them</source>
        <translation>ajustes por su nombre en la ventana de exportación: {names}, o propios; otras opciones los cambian</translation>
    </message>
    <message>
        <source>several Ogg streams in one file</source>
        <translation>varios flujos Ogg en un archivo</translation>
    </message>
    <message>
        <source>shape the piece</source>
        <translation>dar forma a la pieza</translation>
    </message>
    <message>
        <source>share the files with the source instead of copying them</source>
        <translation>compartir los archivos con la fuente en lugar de copiarlos</translation>
    </message>
    <message>
        <source>show this help and leave</source>
        <translation>mostrar esta ayuda y salir</translation>
    </message>
    <message>
        <source>silence, volume</source>
        <translation>silencio, volumen</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>en silencio</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde {day}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>small</source>
        <translation>pequeña</translation>
    </message>
    <message>
        <source>small, compact, always on top</source>
        <translation>pequeño, compacto, siempre visible</translation>
    </message>
    <message>
        <source>smaller, away</source>
        <translation>más pequeño, lejos</translation>
    </message>
    <message>
        <source>smallest or oldest first</source>
        <translation>los más pequeños o antiguos primero</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sonido</translation>
    </message>
    <message>
        <source>sound file to write: .wav, .flac, .ogg or .mp3</source>
        <translation>archivo de sonido que escribir: .wav, .flac, .ogg o .mp3</translation>
    </message>
    <message>
        <source>sound files</source>
        <translation>archivos de sonido</translation>
    </message>
    <message>
        <source>sounds, tunes, or checkpoints</source>
        <translation>sonidos, melodías o checkpoints</translation>
    </message>
    <message>
        <source>speed with busy cores ({cores}), %</source>
        <translation>velocidad con núcleos ocupados ({cores}), %</translation>
    </message>
    <message>
        <source>speed with {variant}</source>
        <translation>velocidad con {variant}</translation>
    </message>
    <message>
        <source>speed {percent} %, {semitones} semitones</source>
        <translation>velocidad {percent} %, {semitones} semitonos</translation>
    </message>
    <message>
        <source>stands still from {time}</source>
        <translation>inmóvil desde {time}</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>empezando</translation>
    </message>
    <message>
        <source>stems, project, dawproject, bitwig, studio one, cubase, hand over, folder</source>
        <translation>pistas, proyecto, dawproject, bitwig, studio one, cubase, entregar, carpeta</translation>
    </message>
    <message>
        <source>step {late} takes the time of step {early}</source>
        <translation>el paso {late} tarda lo que el paso {early} por</translation>
    </message>
    <message>
        <source>steps a second</source>
        <translation>pasos por segundo</translation>
    </message>
    <message>
        <source>steps a second with {variant}</source>
        <translation>pasos por segundo con {variant}</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>estéreo</translation>
    </message>
    <message>
        <source>stopped at {time}</source>
        <translation>parado en {time}</translation>
    </message>
    <message>
        <source>streaming, preview</source>
        <translation>streaming, vista previa</translation>
    </message>
    <message>
        <source>stretch and transpose clips into new ones that have the asked tempo and key; close the window first</source>
        <translation>estirar y transponer clips en otros nuevos con el tempo y la tonalidad pedidos; antes hay que cerrar la ventana</translation>
    </message>
    <message>
        <source>stretch and transpose what misses the tempo (also that of --bars) or the key that PROMPT names, with what --continue and --redo were given</source>
        <translation>estirar y transportar lo que no alcance el tempo (también el de --bars) o la tonalidad que nombre PROMPT, junto con lo dado a --continue y --redo</translation>
    </message>
    <message>
        <source>stretch, transpose, bpm, automatically, correct</source>
        <translation>estirar, transponer, bpm, automático, corregir</translation>
    </message>
    <message>
        <source>stretch, transpose, pitch, bpm, warp, conform, quantise</source>
        <translation>estirar, transponer, altura, bpm, warp, ajustar, cuantizar</translation>
    </message>
    <message>
        <source>style</source>
        <translation>estilo</translation>
    </message>
    <message>
        <source>such as Am, “F# minor” or Bb</source>
        <translation>como Am, «F# minor» o Bb</translation>
    </message>
    <message>
        <source>surprise me</source>
        <translation>sorpresa</translation>
    </message>
    <message>
        <source>tag “{tag}”</source>
        <translation>etiqueta «{tag}»</translation>
    </message>
    <message>
        <source>take a tag from all clips</source>
        <translation>quitar una etiqueta de todos los clips</translation>
    </message>
    <message>
        <source>take back, revert</source>
        <translation>volver atrás, revertir</translation>
    </message>
    <message>
        <source>take this tag away</source>
        <translation>quitar esta etiqueta</translation>
    </message>
    <message>
        <source>take {number}</source>
        <translation>toma {number}</translation>
    </message>
    <message>
        <source>take {number} of {count}</source>
        <translation>toma {number} de {count}</translation>
    </message>
    <message>
        <source>takes of a job, 1 to {high} (default 1)</source>
        <translation>tomas de un trabajo, de 1 a {high} (por defecto 1)</translation>
    </message>
    <message>
        <source>taking “{title}” out</source>
        <translation>sacar «{title}»</translation>
    </message>
    <message>
        <source>tapped {tempo}</source>
        <translation>marcado {tempo}</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>temperatura</translation>
    </message>
    <message>
        <source>temperature at the end</source>
        <translation>temperatura al final</translation>
    </message>
    <message>
        <source>tempo</source>
        <translation>tempo</translation>
    </message>
    <message>
        <source>tempo, speed, practise, time stretch</source>
        <translation>tempo, velocidad, practicar, estirar el tiempo</translation>
    </message>
    <message>
        <source>tempo, speed, time stretch</source>
        <translation>tempo, velocidad, estirar el tiempo</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>text and melody</source>
        <translation>texto y melodía</translation>
    </message>
    <message>
        <source>the CUDA pack</source>
        <translation>el paquete CUDA</translation>
    </message>
    <message>
        <source>the MIDI file to write</source>
        <translation>el archivo MIDI que se escribe</translation>
    </message>
    <message>
        <source>the checkpoints</source>
        <translation>los checkpoints</translation>
    </message>
    <message>
        <source>the clips whose title, prompt, notes or tags hold the words, as in the window&apos;s search field</source>
        <translation>los clips cuyo título, prompt, notas o etiquetas contienen las palabras, como en el campo de búsqueda de la ventana</translation>
    </message>
    <message>
        <source>the clips, newest first: id, stars, length, tempo, key, title, tags</source>
        <translation>los clips, primero los más nuevos: identificador, estrellas, duración, tempo, tonalidad, título, etiquetas</translation>
    </message>
    <message>
        <source>the connection failed: {reason}</source>
        <translation>la conexión falló: {reason}</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>la conexión se cortó</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>el final</translation>
    </message>
    <message>
        <source>the file {name} is cut short</source>
        <translation>el archivo {name} está cortado</translation>
    </message>
    <message>
        <source>the graphics card cannot be used ({reason})</source>
        <translation>la tarjeta gráfica no se puede usar ({reason})</translation>
    </message>
    <message>
        <source>the name {name} leads out of its folder</source>
        <translation>el nombre {name} lleva fuera de su carpeta</translation>
    </message>
    <message>
        <source>the nearest to what was asked</source>
        <translation>la más cercana a lo pedido</translation>
    </message>
    <message>
        <source>the part from this second on</source>
        <translation>la parte desde este segundo</translation>
    </message>
    <message>
        <source>the part up to this second</source>
        <translation>la parte hasta este segundo</translation>
    </message>
    <message>
        <source>the processor (CPU) as device</source>
        <translation>el procesador (CPU) como dispositivo</translation>
    </message>
    <message>
        <source>the processor, since no NVIDIA card was found that it can use</source>
        <translation>el procesador, ya que no se encontró una tarjeta NVIDIA que pueda usar</translation>
    </message>
    <message>
        <source>the processor: no NVIDIA card was found that it can use</source>
        <translation>el procesador: no se encontró una tarjeta NVIDIA que pueda usar</translation>
    </message>
    <message>
        <source>the program&apos;s folder (default: {variable}, or the system&apos;s custom)</source>
        <translation>la carpeta del programa (por defecto: {variable} o la habitual del sistema)</translation>
    </message>
    <message>
        <source>the same for all</source>
        <translation>lo mismo para todos</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>el servidor</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>el servidor no responde</translation>
    </message>
    <message>
        <source>the server sent another part of the file than asked for</source>
        <translation>el servidor envió otra parte del archivo de la pedida</translation>
    </message>
    <message>
        <source>the system&apos;s own</source>
        <translation>el del sistema</translation>
    </message>
    <message>
        <source>the tempo of --bars and --until-tempo (default: that in PROMPT, else {usual:g})</source>
        <translation>el tempo de --bars y --until-tempo (por defecto el de PROMPT, si no {usual:g})</translation>
    </message>
    <message>
        <source>the tempo; without it and --key what each clip&apos;s prompt asks for</source>
        <translation>el tempo; sin él y sin --key, lo que pida el prompt de cada clip</translation>
    </message>
    <message>
        <source>the {name} glides there until the end of the new music</source>
        <translation>{name}: varía hasta ahí al final de la música nueva</translation>
    </message>
    <message>
        <source>there are more than {most} sections in it</source>
        <translation>hay más de {most} secciones en él</translation>
    </message>
    <message>
        <source>there is no section in it</source>
        <translation>no hay ninguna sección en él</translation>
    </message>
    <message>
        <source>this computer does not allow the connection; is there a firewall?</source>
        <translation>este equipo no permite la conexión; ¿hay un cortafuegos?</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>este año</translation>
    </message>
    <message>
        <source>title, name</source>
        <translation>título, nombre</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>demasiado fuerte</translation>
    </message>
    <message>
        <source>top-p</source>
        <translation>top-p</translation>
    </message>
    <message>
        <source>torch cannot be loaded: {reason}</source>
        <translation>torch no se puede cargar: {reason}</translation>
    </message>
    <message>
        <source>torch {torch} for CUDA {cuda} works here ({size}), on {device}.</source>
        <translation>torch {torch} para CUDA {cuda} funciona aquí ({size}), en {device}.</translation>
    </message>
    <message>
        <source>torch {torch} for CUDA {cuda}, {size}, on {device}.</source>
        <translation>torch {torch} para CUDA {cuda}, {size}, en {device}.</translation>
    </message>
    <message>
        <source>torch {torch} is not built for CUDA.</source>
        <translation>torch {torch} no está compilado para CUDA.</translation>
    </message>
    <message>
        <source>try everything the program needs here, and say what fails</source>
        <translation>probar todo lo que el programa necesita aquí y decir qué falla</translation>
    </message>
    <message>
        <source>try the pack, and say what it is</source>
        <translation>probar el paquete y decir qué es</translation>
    </message>
    <message>
        <source>tune, chroma, follow</source>
        <translation>melodía, chroma, seguir</translation>
    </message>
    <message>
        <source>two channels (default: as made)</source>
        <translation>dos canales (por defecto: como se hizo)</translation>
    </message>
    <message>
        <source>two of its files have one name</source>
        <translation>dos de sus archivos tienen el mismo nombre</translation>
    </message>
    <message>
        <source>type, describe, new idea</source>
        <translation>escribir, describir, idea nueva</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>unload, RAM, VRAM</source>
        <translation>descargar de memoria, RAM, VRAM</translation>
    </message>
    <message>
        <source>unpin</source>
        <translation>soltar</translation>
    </message>
    <message>
        <source>up to {seconds} s</source>
        <translation>hasta {seconds} s</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>uso: </translation>
    </message>
    <message>
        <source>use</source>
        <translation>uso</translation>
    </message>
    <message>
        <source>use the network this once, although the program is set to offline</source>
        <translation>usar la red por esta vez, aunque el programa esté puesto sin conexión</translation>
    </message>
    <message>
        <source>variations made side by side, 1 to {high}</source>
        <translation>variaciones hechas a la vez, de 1 a {high}</translation>
    </message>
    <message>
        <source>verify, repair, damage</source>
        <translation>verificar, reparar, daño</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versión</translation>
    </message>
    <message>
        <source>view, spectrum, frequencies</source>
        <translation>vista, espectro, frecuencias</translation>
    </message>
    <message>
        <source>volume down</source>
        <translation>bajar volumen</translation>
    </message>
    <message>
        <source>volume up</source>
        <translation>subir volumen</translation>
    </message>
    <message>
        <source>volume, level, LUFS, normalise</source>
        <translation>volumen, nivel, LUFS, normalizar</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>espera su turno</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>weights read in a step, GB</source>
        <translation>pesos leídos en un paso, GB</translation>
    </message>
    <message>
        <source>what computes (default auto)</source>
        <translation>qué calcula (por defecto auto)</translation>
    </message>
    <message>
        <source>what computes (default auto: the fastest)</source>
        <translation>qué calcula (por defecto auto: lo más rápido)</translation>
    </message>
    <message>
        <source>what each prompt asks</source>
        <translation>lo que pide cada prompt</translation>
    </message>
    <message>
        <source>what it shall not sound like; guidance leads away from it</source>
        <translation>a qué no debe sonar; la guía se aleja de ello</translation>
    </message>
    <message>
        <source>what it shall sound like; empty for anything</source>
        <translation>a qué debe sonar; vacío para cualquier cosa</translation>
    </message>
    <message>
        <source>what the sound file is like</source>
        <translation>cómo es el archivo de sonido</translation>
    </message>
    <message>
        <source>what to make</source>
        <translation>qué hacer</translation>
    </message>
    <message>
        <source>what “library backup” wrote</source>
        <translation>lo que escribió «library backup»</translation>
    </message>
    <message>
        <source>where the checkpoint is, or several of them</source>
        <translation>dónde está el checkpoint, o varios</translation>
    </message>
    <message>
        <source>where the files go</source>
        <translation>adónde van los archivos</translation>
    </message>
    <message>
        <source>where the files go, with a manifest of what is there</source>
        <translation>adónde van los archivos, con un índice de lo que hay</translation>
    </message>
    <message>
        <source>where they shall be</source>
        <translation>dónde deben estar</translation>
    </message>
    <message>
        <source>where to begin in it (default: 0)</source>
        <translation>dónde empezar en él (por defecto: 0)</translation>
    </message>
    <message>
        <source>where to end in it (default: its end)</source>
        <translation>dónde acabar en él (por defecto: su final)</translation>
    </message>
    <message>
        <source>which</source>
        <translation>cuál</translation>
    </message>
    <message>
        <source>which (default: all that are installed)</source>
        <translation>cuáles (por defecto: todos los instalados)</translation>
    </message>
    <message>
        <source>which clips</source>
        <translation>qué clips</translation>
    </message>
    <message>
        <source>whole clip</source>
        <translation>clip entero</translation>
    </message>
    <message>
        <source>whose sound is in the library more than once</source>
        <translation>cuyo sonido está más de una vez en la biblioteca</translation>
    </message>
    <message>
        <source>wilder</source>
        <translation>más atrevido</translation>
    </message>
    <message>
        <source>wildness</source>
        <translation>atrevimiento</translation>
    </message>
    <message>
        <source>with</source>
        <translation>con</translation>
    </message>
    <message>
        <source>with --online: the package index, as pip has it (default: PIP_INDEX_URL)</source>
        <translation>con --online: el índice de paquetes, como lo tiene pip (por defecto: PIP_INDEX_URL)</translation>
    </message>
    <message>
        <source>with --ray: on each node (default 1)</source>
        <translation>con --ray: en cada nodo (valor normal 1)</translation>
    </message>
    <message>
        <source>with --self-test: print JSON lines</source>
        <translation>con --self-test: mostrar líneas JSON</translation>
    </message>
    <message>
        <source>with --until-tempo: so many at most (default {usual})</source>
        <translation>con --until-tempo: como mucho tantos (por defecto {usual})</translation>
    </message>
    <message>
        <source>with N stars or more</source>
        <translation>con N estrellas o más</translation>
    </message>
    <message>
        <source>with this tag; several: all</source>
        <translation>con esta etiqueta; varias: todas</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funciona</translation>
    </message>
    <message>
        <source>write a checkpoint to a stick, for another machine</source>
        <translation>escribir un checkpoint en una memoria USB, para otro equipo</translation>
    </message>
    <message>
        <source>write clips as sound files, as MIDI or as bundles for a DAW; no file that is there is touched</source>
        <translation>escribir clips como archivos de sonido, como MIDI o como paquetes para un DAW; no se toca ningún archivo existente</translation>
    </message>
    <message>
        <source>write the library into one archive; where it is there already, only what is new</source>
        <translation>escribir la biblioteca en un archivo; si ya está, solo lo nuevo</translation>
    </message>
    <message>
        <source>write what is played in a sound as a MIDI file</source>
        <translation>escribir como archivo MIDI lo que se toca en un sonido</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>propio</translation>
    </message>
    <message numerus="yes">
        <source>{archive} holds the {count} clip. Added now: {size}.</source>
        <comment>{archive} holds all {count} clips. Added now: {size}.</comment>
        <translation>
            <numerusform>{archive} contiene el {count} clip. Añadido ahora: {size}.</numerusform>
            <numerusform>{archive} contiene los {count} clips. Añadido ahora: {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{archive} holds what there is of the library; {count} sound file is missing there, and so in the backup. Added now: {size}.</source>
        <comment>{archive} holds what there is of the library; {count} sound files are missing there, and so in the backup. Added now: {size}.</comment>
        <translation>
            <numerusform>{archive} contiene lo que hay de la biblioteca; allí falta {count} archivo de sonido, y por eso también en la copia. Añadido ahora: {size}.</numerusform>
            <numerusform>{archive} contiene lo que hay de la biblioteca; allí faltan {count} archivos de sonido, y por eso también en la copia. Añadido ahora: {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{archive} is whole: {count} clip, backed up at {time}.</source>
        <comment>{archive} is whole: {count} clips, backed up at {time}.</comment>
        <translation>
            <numerusform>{archive} está íntegro: {count} clip, copia de {time}.</numerusform>
            <numerusform>{archive} está íntegro: {count} clips, copia de {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{archive}: {count} clip, {size} added.</source>
        <comment>{archive}: {count} clips, {size} added.</comment>
        <translation>
            <numerusform>{archive}: {count} clip, {size} añadidos.</numerusform>
            <numerusform>{archive}: {count} clips, {size} añadidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>{asked} bpm are asked for; tempos from {slowest} to {fastest} bpm are understood.</source>
        <translation>Se piden {asked} bpm; se entienden tempos de {slowest} a {fastest} bpm.</translation>
    </message>
    <message>
        <source>{asked} bpm is out of range</source>
        <translation>{asked} bpm: fuera de rango</translation>
    </message>
    <message>
        <source>{bits} bits</source>
        <translation>{bits} bits</translation>
    </message>
    <message>
        <source>{bits} bits float</source>
        <translation>{bits} bits flotante</translation>
    </message>
    <message>
        <source>{bpm:.1f} bpm</source>
        <translation>{bpm:.1f} bpm</translation>
    </message>
    <message>
        <source>{bpm:.1f} bpm, as you set it.</source>
        <translation>{bpm:.1f} bpm, como se fijó.</translation>
    </message>
    <message>
        <source>{bpm:.1f} bpm: it was cut to whole bars.</source>
        <translation>{bpm:.1f} bpm: se cortó a compases enteros.</translation>
    </message>
    <message>
        <source>{bpm} bpm</source>
        <translation>{bpm} bpm</translation>
    </message>
    <message>
        <source>{bpm} bpm cannot be counted: a tempo is from {slowest} to {fastest} bpm.</source>
        <translation>{bpm} bpm no se pueden contar: un tempo va de {slowest} a {fastest} bpm.</translation>
    </message>
    <message>
        <source>{bpm} bpm were kept at try {count}.</source>
        <translation>Se mantuvieron {bpm} bpm en el intento {count}.</translation>
    </message>
    <message>
        <source>{bpm} bpm; {asked} were asked.</source>
        <translation>{bpm} bpm; se pidieron {asked}.</translation>
    </message>
    <message>
        <source>{bpm} bpm? Not sure</source>
        <translation>¿{bpm} bpm? No es seguro</translation>
    </message>
    <message>
        <source>{change} of {count} clips</source>
        <translation>{change} de {count} clips</translation>
    </message>
    <message>
        <source>{checkpoint} cannot follow a tune. Choose a checkpoint that can: {names}.</source>
        <translation>{checkpoint} no puede seguir una melodía. Elegir un checkpoint que pueda: {names}.</translation>
    </message>
    <message>
        <source>{checkpoint} cannot follow a tune. Melody checkpoints can, such as MusicGen Melody: “Manage…” above installs one.</source>
        <translation>{checkpoint} no puede seguir una melodía. Los checkpoints de melodía, como MusicGen Melody, pueden: «Gestionar…», arriba, instala uno.</translation>
    </message>
    <message>
        <source>{choice} · not here</source>
        <translation>{choice} · no aquí</translation>
    </message>
    <message>
        <source>{command}: {keys}</source>
        <translation>{command}: {keys}</translation>
    </message>
    <message numerus="yes">
        <source>{count} bar</source>
        <comment>{count} bars</comment>
        <translation>
            <numerusform>{count} compás</numerusform>
            <numerusform>{count} compases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} bar does not fit.</source>
        <comment>{count} bars do not fit.</comment>
        <translation>
            <numerusform>{count} compás no cabe.</numerusform>
            <numerusform>{count} compases no caben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} byte</source>
        <comment>{count} bytes</comment>
        <translation>
            <numerusform>{count} byte</numerusform>
            <numerusform>{count} bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} cannot be brought all the way.</source>
        <comment>{count} cannot be brought all the way.</comment>
        <translation>
            <numerusform>{count} no se puede llevar del todo.</numerusform>
            <numerusform>{count} no se pueden llevar del todo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} clip</source>
        <comment>{count} clips</comment>
        <translation>
            <numerusform>{count} clip</numerusform>
            <numerusform>{count} clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} clip has another tag now.</source>
        <comment>{count} clips have other tags now.</comment>
        <translation>
            <numerusform>{count} clip tiene ahora otra etiqueta.</numerusform>
            <numerusform>{count} clips tienen ahora otras etiquetas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} clip is in the library, at its tempo and in its key.</source>
        <comment>{count} clips are in the library, at their tempo and in their key.</comment>
        <translation>
            <numerusform>{count} clip está en la biblioteca, en su tempo y su tonalidad.</numerusform>
            <numerusform>{count} clips están en la biblioteca, en su tempo y su tonalidad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} clip is in the library.</source>
        <comment>{count} clips are in the library.</comment>
        <translation>
            <numerusform>{count} clip está en la biblioteca.</numerusform>
            <numerusform>{count} clips están en la biblioteca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} clip is too many to bring to a tempo and key at once.</source>
        <comment>{count} clips are too many to bring to a tempo and key at once.</comment>
        <translation>
            <numerusform>{count} clip es demasiado para llevarlo de una vez a un tempo y una tonalidad.</numerusform>
            <numerusform>{count} clips son demasiados para llevarlos de una vez a un tempo y una tonalidad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} clip was found again.</source>
        <comment>{count} clips were found again.</comment>
        <translation>
            <numerusform>Se encontró de nuevo {count} clip.</numerusform>
            <numerusform>Se encontraron de nuevo {count} clips.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} clips</source>
        <translation>{count} clips</translation>
    </message>
    <message>
        <source>{count} clips are in the trash.</source>
        <translation>{count} clips están en la papelera.</translation>
    </message>
    <message>
        <source>{count} clips are too many to make again at once.</source>
        <translation>{count} clips son demasiados para recrearlos a la vez.</translation>
    </message>
    <message>
        <source>{count} clips begin with {id}.</source>
        <translation>{count} clips empiezan por {id}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} did not come in:</source>
        <comment>{count} did not come in:</comment>
        <translation>
            <numerusform>{count} no entró:</numerusform>
            <numerusform>{count} no entraron:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entry</source>
        <comment>{count} entries</comment>
        <translation>
            <numerusform>{count} entrada</numerusform>
            <numerusform>{count} entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entry could still be read in the damaged one.</source>
        <comment>{count} entries could still be read in the damaged one.</comment>
        <translation>
            <numerusform>Aún se pudo leer {count} entrada de la dañada.</numerusform>
            <numerusform>Aún se pudieron leer {count} entradas de la dañada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} file did not come in:</source>
        <comment>{count} files did not come in:</comment>
        <translation>
            <numerusform>{count} archivo no entró:</numerusform>
            <numerusform>{count} archivos no entraron:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} file was written.</source>
        <comment>{count} files were written.</comment>
        <translation>
            <numerusform>Se escribió {count} archivo.</numerusform>
            <numerusform>Se escribieron {count} archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} imported, {refused} refused.</source>
        <translation>{count} importados, {refused} rechazados.</translation>
    </message>
    <message>
        <source>{count} installed</source>
        <translation>{count} instalados</translation>
    </message>
    <message>
        <source>{count} jobs were interrupted when the program ended.</source>
        <translation>{count} trabajos se interrumpieron al cerrarse el programa.</translation>
    </message>
    <message>
        <source>{count} modules</source>
        <translation>{count} módulos</translation>
    </message>
    <message numerus="yes">
        <source>{count} note</source>
        <comment>{count} notes</comment>
        <translation>
            <numerusform>{count} nota</numerusform>
            <numerusform>{count} notas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} note in {length}.</source>
        <comment>{count} notes in {length}.</comment>
        <translation>
            <numerusform>{count} nota en {length}.</numerusform>
            <numerusform>{count} notas en {length}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of them is not made again.</source>
        <comment>{count} of them are not made again.</comment>
        <translation>
            <numerusform>{count} de ellos no se recrea.</numerusform>
            <numerusform>{count} de ellos no se recrean.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of them was not measured yet, and is left out.</source>
        <comment>{count} of them were not measured yet, and are left out.</comment>
        <translation>
            <numerusform>{count} de ellos aún no se ha medido y queda fuera.</numerusform>
            <numerusform>{count} de ellos aún no se han medido y quedan fuera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of them was there already.</source>
        <comment>{count} of them were there already.</comment>
        <translation>
            <numerusform>{count} de ellos ya estaba.</numerusform>
            <numerusform>{count} de ellos ya estaban.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} checkpoints in {folder} could not be imported: {reasons}</source>
        <translation>{count} de {all} checkpoints de {folder} no se pudieron importar: {reasons}</translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all} clips becomes a new one.</source>
        <comment>{count} of {all} clips become new ones.</comment>
        <translation>
            <numerusform>{count} de {all} clips pasa a ser uno nuevo.</numerusform>
            <numerusform>{count} de {all} clips pasan a ser nuevos.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} clips could not be written.</source>
        <translation>{count} de {all} clips no se pudieron escribir.</translation>
    </message>
    <message>
        <source>{count} of {all} clips have other tags now.</source>
        <translation>{count} de {all} clips tienen ahora otras etiquetas.</translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all} clips is not as asked.</source>
        <comment>{count} of {all} clips are not as asked.</comment>
        <translation>
            <numerusform>{count} de {all} clips no es como se pidió.</numerusform>
            <numerusform>{count} de {all} clips no son como se pidió.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {asked} files was written.</source>
        <comment>{count} of {asked} files were written.</comment>
        <translation>
            <numerusform>Se escribió {count} de {asked} archivos.</numerusform>
            <numerusform>Se escribieron {count} de {asked} archivos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} preset was added.</source>
        <comment>{count} presets were added.</comment>
        <translation>
            <numerusform>Se añadió {count} preajuste.</numerusform>
            <numerusform>Se añadieron {count} preajustes.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} prompts</source>
        <translation>{count} prompts</translation>
    </message>
    <message numerus="yes">
        <source>{count} result is not saved yet.</source>
        <comment>{count} results are not saved yet.</comment>
        <translation>
            <numerusform>{count} resultado aún no está guardado.</numerusform>
            <numerusform>{count} resultados aún no están guardados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} section</source>
        <comment>{count} sections</comment>
        <translation>
            <numerusform>{count} sección</numerusform>
            <numerusform>{count} secciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} semitone higher</source>
        <comment>{count} semitones higher</comment>
        <translation>
            <numerusform>{count} semitono más agudo</numerusform>
            <numerusform>{count} semitonos más agudo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} semitone lower</source>
        <comment>{count} semitones lower</comment>
        <translation>
            <numerusform>{count} semitono más grave</numerusform>
            <numerusform>{count} semitonos más grave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sound file was missing, and is not in it.</source>
        <comment>{count} sound files were missing, and are not in it.</comment>
        <translation>
            <numerusform>Faltaba {count} archivo de sonido, que no está en ella.</numerusform>
            <numerusform>Faltaban {count} archivos de sonido, que no están en ella.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} sounds are in the library.</source>
        <translation>{count} sonidos están en la biblioteca.</translation>
    </message>
    <message numerus="yes">
        <source>{count} star</source>
        <comment>{count} stars</comment>
        <translation>
            <numerusform>{count} estrella</numerusform>
            <numerusform>{count} estrellas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} take</source>
        <comment>{count} takes</comment>
        <translation>
            <numerusform>{count} toma</numerusform>
            <numerusform>{count} tomas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} take that could not be saved when the program ended lies in {folder}.</source>
        <comment>{count} takes that could not be saved when the program ended lie in {folder}.</comment>
        <translation>
            <numerusform>{count} toma que no se pudo guardar al cerrarse el programa está en {folder}.</numerusform>
            <numerusform>{count} tomas que no se pudieron guardar al cerrarse el programa están en {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{device} cannot compute in {precision}.</source>
        <translation>{device} no puede calcular en {precision}.</translation>
    </message>
    <message>
        <source>{device} failed its self-check, so the processor computed this.</source>
        <translation>{device} no superó su autocomprobación, así que lo calculó el procesador.</translation>
    </message>
    <message>
        <source>{device} gave wrong numbers in its self-check, so the processor computed this.</source>
        <translation>{device} dio números erróneos en su autocomprobación, así que lo calculó el procesador.</translation>
    </message>
    <message>
        <source>{device} {precision}, {threads} threads; {seconds:g} s, {takes}, guided; median of rounds: {rounds}</source>
        <translation>{device} {precision}, {threads} hilos; {seconds:g} s, {takes}, con guía; mediana de rondas: {rounds}</translation>
    </message>
    <message>
        <source>{device}: {name} is faster than the processor.</source>
        <translation>{device}: {name} es más rápido que el procesador.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{done} of {total} are here</source>
        <translation>{done} de {total} están aquí</translation>
    </message>
    <message>
        <source>{done} of {total} clips were made again.</source>
        <translation>Se recrearon {done} de {total} clips.</translation>
    </message>
    <message>
        <source>{duration:.1f} s of music in {seconds:.1f} s, seed {seed}</source>
        <translation>{duration:.1f} s de música en {seconds:.1f} s, semilla {seed}</translation>
    </message>
    <message>
        <source>{effect}
Range: {span}. Default: {default}.</source>
        <translation>{effect}
Intervalo: {span}. Por defecto: {default}.</translation>
    </message>
    <message numerus="yes">
        <source>{file} is written: drag it out once more.</source>
        <comment>{count} clips are written: drag them out once more.</comment>
        <translation>
            <numerusform>{file} está escrito: arrastrarlo fuera otra vez.</numerusform>
            <numerusform>{count} clips están escritos: arrastrarlos fuera otra vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, line {line}: {message}</source>
        <translation>{file}, línea {line}: {message}</translation>
    </message>
    <message>
        <source>{folder} (cannot be reached)</source>
        <translation>{folder} (no accesible)</translation>
    </message>
    <message>
        <source>{folder} (not made yet; {free} free)</source>
        <translation>{folder} (aún sin crear; {free} libres)</translation>
    </message>
    <message>
        <source>{folder} (read-only)</source>
        <translation>{folder} (solo lectura)</translation>
    </message>
    <message>
        <source>{folder} ({free} free)</source>
        <translation>{folder} ({free} libres)</translation>
    </message>
    <message numerus="yes">
        <source>{folder} ({state}), {count} file unchanged</source>
        <comment>{folder} ({state}), {count} files unchanged</comment>
        <translation>
            <numerusform>{folder} ({state}), {count} archivo sin cambios</numerusform>
            <numerusform>{folder} ({state}), {count} archivos sin cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder} cannot be written</source>
        <translation>no se puede escribir en {folder}</translation>
    </message>
    <message>
        <source>{folder} is full or fails</source>
        <translation>{folder} está lleno o falla</translation>
    </message>
    <message>
        <source>{folder} is kept the same on several machines by {program}, which may mix up a library that is in use. Keep it in another folder, and put its backups here.</source>
        <translation>{program} mantiene {folder} igual en varios equipos, lo que puede desordenar una biblioteca en uso. Guardarla en otra carpeta y poner aquí sus copias de seguridad.</translation>
    </message>
    <message>
        <source>{folder} is not an installed checkpoint and was left as it is.</source>
        <translation>{folder} no es un checkpoint instalado y se dejó como estaba.</translation>
    </message>
    <message>
        <source>{folder} is not empty.</source>
        <translation>{folder} no está vacía.</translation>
    </message>
    <message>
        <source>{folder} is on a read-only disk, so {name} cannot be written.</source>
        <translation>{folder} está en un disco de solo lectura, así que {name} no se puede escribir.</translation>
    </message>
    <message>
        <source>{folder} is on another machine&apos;s disk ({kind}), where a library in use may be damaged when the network fails. Keep it on a disk of this machine, and put its backups there.</source>
        <translation>{folder} está en el disco de otro equipo ({kind}), donde una biblioteca en uso puede dañarse si falla la red. Guardarla en un disco de este equipo y poner allí sus copias de seguridad.</translation>
    </message>
    <message>
        <source>{folder} is where the library is, or around or inside it.</source>
        <translation>{folder} es donde está la biblioteca, o la contiene, o está dentro.</translation>
    </message>
    <message>
        <source>{from_seconds} to {to_seconds} s</source>
        <translation>de {from_seconds} a {to_seconds} s</translation>
    </message>
    <message>
        <source>{gain} dB</source>
        <translation>{gain} dB</translation>
    </message>
    <message>
        <source>{gone} cannot be used any more; {title} is chosen now.</source>
        <translation>{gone} ya no se puede usar; ahora está elegido {title}.</translation>
    </message>
    <message>
        <source>{host} cannot be reached; is there a connection?</source>
        <translation>{host} no responde; ¿hay conexión?</translation>
    </message>
    <message>
        <source>{host} could not prove that it is {host}: {reason}.</source>
        <translation>{host} no pudo demostrar que es {host}: {reason}.</translation>
    </message>
    <message>
        <source>{host} did not answer as the Hub does.</source>
        <translation>{host} no respondió como el Hub.</translation>
    </message>
    <message>
        <source>{host} does not answer</source>
        <translation>{host} no responde</translation>
    </message>
    <message>
        <source>{host} does not have {name}.</source>
        <translation>{host} no tiene {name}.</translation>
    </message>
    <message>
        <source>{host} does not have {path}.</source>
        <translation>{host} no tiene {path}.</translation>
    </message>
    <message>
        <source>{host} does not let us have {path} (answer {status}).</source>
        <translation>{host} no entrega {path} (respuesta {status}).</translation>
    </message>
    <message>
        <source>{host} gave an answer that does not fit (answer {status}).</source>
        <translation>{host} dio una respuesta que no encaja (respuesta {status}).</translation>
    </message>
    <message>
        <source>{host} is not known here; is there a connection?</source>
        <translation>{host} no se conoce aquí; ¿hay conexión?</translation>
    </message>
    <message>
        <source>{host} is too busy (answer {status})</source>
        <translation>{host} está saturado (respuesta {status})</translation>
    </message>
    <message>
        <source>{host} offers {name} with {found} bytes but lists {listed}.</source>
        <translation>{host} ofrece {name} con {found} bytes, pero anuncia {listed}.</translation>
    </message>
    <message>
        <source>{host} refused the connection</source>
        <translation>{host} rechazó la conexión</translation>
    </message>
    <message>
        <source>{host} sends us round in a circle.</source>
        <translation>{host} nos manda en círculo.</translation>
    </message>
    <message>
        <source>{host} sent us on to {target}, which is not encrypted.</source>
        <translation>{host} remitió a {target}, que no está cifrado.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{id} is not removed without asking.</source>
        <translation>{id} no se quita sin preguntar.</translation>
    </message>
    <message>
        <source>{id} is removed; {size} are free again.</source>
        <translation>{id} se ha quitado; {size} están libres otra vez.</translation>
    </message>
    <message>
        <source>{id} is whole again; fetched: {names}.</source>
        <translation>{id} está íntegro otra vez; descargado: {names}.</translation>
    </message>
    <message>
        <source>{id} was not removed.</source>
        <translation>{id} no se quitó.</translation>
    </message>
    <message>
        <source>{id}: every file is as it should be.</source>
        <translation>{id}: cada archivo está como debe.</translation>
    </message>
    <message>
        <source>{id}: there is no list of hashes to compare with. Its weights are {sha256} now.</source>
        <translation>{id}: no hay lista de hashes con que comparar. Sus pesos son ahora {sha256}.</translation>
    </message>
    <message>
        <source>{keys} is needed to move about, everywhere.</source>
        <translation>{keys} hace falta en todas partes para moverse.</translation>
    </message>
    <message>
        <source>{keys} is unknown</source>
        <translation>{keys} no se conoce</translation>
    </message>
    <message>
        <source>{keys} is {names}. Give it to “{command}” instead?</source>
        <translation>{keys} es {names}. ¿Dárselo a «{command}»?</translation>
    </message>
    <message>
        <source>{keys} opens the menu {menu}.</source>
        <translation>{keys} abre el menú {menu}.</translation>
    </message>
    <message>
        <source>{key} is not very sure.</source>
        <translation>{key} no es muy seguro.</translation>
    </message>
    <message>
        <source>{key}, as you set it.</source>
        <translation>{key}, como se indicó.</translation>
    </message>
    <message>
        <source>{key}? Not sure</source>
        <translation>¿{key}? No es seguro</translation>
    </message>
    <message>
        <source>{label}, as a number</source>
        <translation>{label}, como número</translation>
    </message>
    <message>
        <source>{length} long; 30 s of it are heard, from</source>
        <translation>{length} de duración; se oyen 30 s, desde</translation>
    </message>
    <message>
        <source>{letter}: “{title}”</source>
        <translation>{letter}: «{title}»</translation>
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
        <translation>de {low} a {high}</translation>
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
        <translation>Se miden {made} bpm, pero sin la seguridad necesaria para llevarlo a {asked}.</translation>
    </message>
    <message>
        <source>{made} bpm are {counted}, as asked, when they are counted so.</source>
        <translation>{made} bpm son {counted}, como se pidió, si se cuenta así.</translation>
    </message>
    <message>
        <source>{made} bpm, as asked.</source>
        <translation>{made} bpm, como se pidió.</translation>
    </message>
    <message>
        <source>{made} bpm, counted as {counted} → {asked} bpm, at {percent} % of its speed.</source>
        <translation>{made} bpm, contados como {counted} → {asked} bpm, al {percent} % de su velocidad.</translation>
    </message>
    <message>
        <source>{made} is measured, but not surely enough to bring it to {asked}.</source>
        <translation>Se mide {made}, pero sin la seguridad necesaria para llevarlo a {asked}.</translation>
    </message>
    <message>
        <source>{made} is too far from {asked} bpm</source>
        <translation>{made} está demasiado lejos de {asked} bpm</translation>
    </message>
    <message>
        <source>{made} made so far.</source>
        <translation>{made} hechos hasta ahora.</translation>
    </message>
    <message>
        <source>{made} → {asked} bpm ({percent} %)</source>
        <translation>{made} → {asked} bpm ({percent} %)</translation>
    </message>
    <message>
        <source>{made} → {asked} bpm, at {percent} % of its speed.</source>
        <translation>{made} → {asked} bpm, al {percent} % de su velocidad.</translation>
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
        <translation>{made} → {new}, {semitones}: tiene las notas de {asked}.</translation>
    </message>
    <message>
        <source>{made}, as asked.</source>
        <translation>{made}, como se pidió.</translation>
    </message>
    <message>
        <source>{made}, which has the notes of {asked}.</source>
        <translation>{made}, que tiene las notas de {asked}.</translation>
    </message>
    <message>
        <source>{millions} M weights</source>
        <translation>{millions} M de pesos</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>hace {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{names}: about {size} to fetch.</source>
        <translation>{names}: unos {size} por descargar.</translation>
    </message>
    <message>
        <source>{name} ({needed}) is larger than a file may be in {folder}.</source>
        <translation>{name} ({needed}) es mayor de lo que puede ser un archivo en {folder}.</translation>
    </message>
    <message>
        <source>{name} are damaged.</source>
        <translation>{name} están dañados.</translation>
    </message>
    <message>
        <source>{name} came from {host} with another content than listed.</source>
        <translation>{name} llegó de {host} con otro contenido del anunciado.</translation>
    </message>
    <message>
        <source>{name} came over changed; the disk or the connection fails.</source>
        <translation>{name} llegó cambiado; falla el disco o la conexión.</translation>
    </message>
    <message>
        <source>{name} cannot be written: the folder {folder} does not exist.</source>
        <translation>{name} no se puede escribir: la carpeta {folder} no existe.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {folder} does not allow it.</source>
        <translation>{name} no se puede escribir: {folder} no lo permite.</translation>
    </message>
    <message>
        <source>{name} could not be fetched: {reason}.</source>
        <translation>{name} no se pudo descargar: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation>{name} no se pudo escribir: {reason}.</translation>
    </message>
    <message>
        <source>{name} does not hold what was written.</source>
        <translation>{name} no contiene lo que se escribió.</translation>
    </message>
    <message>
        <source>{name} from {time}.</source>
        <translation>{name} de {time}.</translation>
    </message>
    <message>
        <source>{name} has no codes that fit this checkpoint, so its sound was encoded.</source>
        <translation>{name} no tiene códigos que encajen con este checkpoint, así que se codificó su sonido.</translation>
    </message>
    <message>
        <source>{name} has no notes there that could be followed.</source>
        <translation>{name} no tiene ahí notas que seguir.</translation>
    </message>
    <message>
        <source>{name} in another tempo or key</source>
        <translation>{name} en otro tempo u otra tonalidad</translation>
    </message>
    <message>
        <source>{name} in it is a link or locked</source>
        <translation>{name} es un enlace o está bloqueado</translation>
    </message>
    <message>
        <source>{name} in it says that it has {size}</source>
        <translation>{name} dice que tiene {size}</translation>
    </message>
    <message>
        <source>{name} in {path} is a link, not the file.</source>
        <translation>{name} de {path} es un enlace, no el archivo.</translation>
    </message>
    <message>
        <source>{name} in {path} is packed in a way this program does not read.</source>
        <translation>{name} de {path} está comprimido de una forma que este programa no lee.</translation>
    </message>
    <message>
        <source>{name} in {place} is a link that leads nowhere: what it stood for was deleted or never fetched.</source>
        <translation>{name} de {place} es un enlace que no lleva a ningún sitio: su destino se borró o nunca se descargó.</translation>
    </message>
    <message>
        <source>{name} in {place} is a web page, not the file.</source>
        <translation>{name} de {place} es una página web, no el archivo.</translation>
    </message>
    <message>
        <source>{name} in {place} is only a pointer of Git LFS: the file itself was not fetched.</source>
        <translation>{name} de {place} es solo un puntero de Git LFS: el archivo mismo no se descargó.</translation>
    </message>
    <message>
        <source>{name} in {place} was not fetched to its end.</source>
        <translation>{name} de {place} no se descargó hasta el final.</translation>
    </message>
    <message>
        <source>{name} is damaged ({reason}).</source>
        <translation>{name} está dañado ({reason}).</translation>
    </message>
    <message>
        <source>{name} is damaged and was passed over.</source>
        <translation>{name} está dañado y se pasó por alto.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} está dañado.</translation>
    </message>
    <message>
        <source>{name} is damaged: {reason}.</source>
        <translation>{name} está dañado: {reason}.</translation>
    </message>
    <message>
        <source>{name} is in it twice</source>
        <translation>{name} está dos veces</translation>
    </message>
    <message>
        <source>{name} is in no list: the database does not know it.</source>
        <translation>{name} no está en ninguna lista: la base de datos no lo conoce.</translation>
    </message>
    <message>
        <source>{name} is in the folder already, and is not of this pack.</source>
        <translation>{name} ya está en la carpeta y no es de este paquete.</translation>
    </message>
    <message>
        <source>{name} is longer than an hour, so it is not drawn.</source>
        <translation>{name} dura más de una hora, así que no se dibuja.</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>falta {name}</translation>
    </message>
    <message>
        <source>{name} is no MIDI file, or a damaged one.</source>
        <translation>{name} no es un archivo MIDI o está dañado.</translation>
    </message>
    <message>
        <source>{name} is no name for the codes: they are saved as {suffix}.</source>
        <translation>{name} no es un nombre para los códigos: se guardan como {suffix}.</translation>
    </message>
    <message>
        <source>{name} is no name of a checkpoint.</source>
        <translation>{name} no es el nombre de un checkpoint.</translation>
    </message>
    <message>
        <source>{name} is not a possible file name.</source>
        <translation>{name} no es un nombre de archivo posible.</translation>
    </message>
    <message>
        <source>{name} is silent there, so there is nothing to go on from.</source>
        <translation>{name} está ahí en silencio, así que no hay nada desde lo que continuar.</translation>
    </message>
    <message>
        <source>{name} is there already and is no archive of a library. It was left as it is.</source>
        <translation>{name} ya está y no es un archivo de biblioteca. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>{name} is {length} s long; there is no region from {start} s to {stop} s in it.</source>
        <translation>{name} dura {length} s; no hay en él una parte de {start} s a {stop} s.</translation>
    </message>
    <message>
        <source>{name} is {length} s long; there is nothing from {start} s to {stop} s in it.</source>
        <translation>{name} dura {length} s; no hay en él nada de {start} s a {stop} s.</translation>
    </message>
    <message>
        <source>{name} takes no sound.</source>
        <translation>{name} no acepta sonido.</translation>
    </message>
    <message>
        <source>{name} was changed since it was made, and is left as it is.</source>
        <translation>{name} se cambió desde que se hizo y se deja como está.</translation>
    </message>
    <message>
        <source>{name} was changed while it was backed up.</source>
        <translation>{name} cambió durante la copia de seguridad.</translation>
    </message>
    <message>
        <source>{name} was not written right.</source>
        <translation>{name} no se escribió bien.</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of this program.</source>
        <translation>{name} lo escribió una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>{name} would grow beyond all measure</source>
        <translation>{name} crecería sin medida</translation>
    </message>
    <message>
        <source>{name} would lie among the files that it is to hold.</source>
        <translation>{name} estaría entre los archivos que debe contener.</translation>
    </message>
    <message>
        <source>{name} {start} → {end}</source>
        <translation>{name} {start} → {end}</translation>
    </message>
    <message>
        <source>{name} {version}, licence: {licence}</source>
        <translation>{name} {version}, licencia: {licence}</translation>
    </message>
    <message>
        <source>{name}, which tells of the clips beside their sounds, is not what the database says.</source>
        <translation>{name}, que habla de los clips junto a sus sonidos, no dice lo que la base de datos.</translation>
    </message>
    <message>
        <source>{name}, {memory:.1f} GB of memory, {free:.1f} GB free</source>
        <translation>{name}, {memory:.1f} GB de memoria, {free:.1f} GB libres</translation>
    </message>
    <message>
        <source>{needed:.1f} of {free:.1f} GB free</source>
        <translation>{needed:.1f} de {free:.1f} GB libres</translation>
    </message>
    <message>
        <source>{new} and {old} lie in each other.</source>
        <translation>{new} y {old} están uno dentro del otro.</translation>
    </message>
    <message>
        <source>{note} at {time}, drawn</source>
        <translation>{note} en {time}, dibujada</translation>
    </message>
    <message>
        <source>{note} at {time}, rest</source>
        <translation>{note} en {time}, silencio</translation>
    </message>
    <message>
        <source>{note} at {time}, {other} sounds</source>
        <translation>{note} en {time}, suena {other}</translation>
    </message>
    <message>
        <source>{note} sharp</source>
        <translation>{note} sostenido</translation>
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
        <translation>{path} no se puede leer: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be replaced: {reason}.</source>
        <translation>{path} no se puede reemplazar: {reason}.</translation>
    </message>
    <message>
        <source>{path} contains no sound.</source>
        <translation>{path} no contiene sonido.</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}.</source>
        <translation>{path} no se pudo leer: {reason}.</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} no existe.</translation>
    </message>
    <message>
        <source>{path} does not say how long it is.</source>
        <translation>{path} no dice cuánto dura.</translation>
    </message>
    <message>
        <source>{path} exists already and was left as it is.</source>
        <translation>{path} ya existe y se dejó como estaba.</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} ya existe.</translation>
    </message>
    <message>
        <source>{path} has {channels} channels.</source>
        <translation>{path} tiene {channels} canales.</translation>
    </message>
    <message>
        <source>{path} has {count} presets in it.</source>
        <translation>{path} contiene {count} preajustes.</translation>
    </message>
    <message>
        <source>{path} has {rate} samples per second.</source>
        <translation>{path} tiene {rate} muestras por segundo.</translation>
    </message>
    <message>
        <source>{path} has {size}.</source>
        <translation>{path} tiene {size}.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder.</source>
        <translation>{path} es un archivo, no una carpeta.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} es una carpeta.</translation>
    </message>
    <message>
        <source>{path} is coded as {codec}, which cannot be read.</source>
        <translation>{path} está codificado como {codec}, que no se puede leer.</translation>
    </message>
    <message>
        <source>{path} is damaged or cut short.</source>
        <translation>{path} está dañado o cortado.</translation>
    </message>
    <message>
        <source>{path} is damaged, not complete, or no archive of its kind.</source>
        <translation>{path} está dañado, incompleto o no es un archivo de su clase.</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}.</source>
        <translation>{path} está dañado: {reason}.</translation>
    </message>
    <message>
        <source>{path} is locked with a password.</source>
        <translation>{path} está bloqueado con una contraseña.</translation>
    </message>
    <message>
        <source>{path} is no archive, or its end is missing.</source>
        <translation>{path} no es un archivo comprimido, o falta su final.</translation>
    </message>
    <message>
        <source>{path} is no checkpoint.</source>
        <translation>{path} no es un checkpoint.</translation>
    </message>
    <message>
        <source>{path} is no text in UTF-8.</source>
        <translation>{path} no es texto en UTF-8.</translation>
    </message>
    <message>
        <source>{path} is not a sound file that can be read.</source>
        <translation>{path} no es un archivo de sonido legible.</translation>
    </message>
    <message>
        <source>{path} is not a whole safetensors file ({reason}).</source>
        <translation>{path} no es un archivo safetensors íntegro ({reason}).</translation>
    </message>
    <message>
        <source>{path} is too long ({minutes} minutes).</source>
        <translation>{path} es demasiado largo ({minutes} minutos).</translation>
    </message>
    <message>
        <source>{path} may not be read.</source>
        <translation>{path} no se puede leer por falta de permiso.</translation>
    </message>
    <message>
        <source>{path} names a home folder that does not exist.</source>
        <translation>{path} nombra una carpeta personal que no existe.</translation>
    </message>
    <message>
        <source>{path} takes more memory or time to read than any sound of its length should.</source>
        <translation>{path} necesita más memoria o tiempo para leerse de lo que debería un sonido de su duración.</translation>
    </message>
    <message>
        <source>{path} was refused: {reason}.</source>
        <translation>{path} se rechazó: {reason}.</translation>
    </message>
    <message>
        <source>{percent:.0f} % silent</source>
        <translation>{percent:.0f} % en silencio</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{percent} % of the speed</source>
        <translation>{percent} % de la velocidad</translation>
    </message>
    <message>
        <source>{percent} % · {time} left</source>
        <translation>{percent} % · quedan {time}</translation>
    </message>
    <message>
        <source>{percent} % · −{time}</source>
        <translation>{percent} % · −{time}</translation>
    </message>
    <message>
        <source>{physical} ({logical} threads)</source>
        <translation>{physical} ({logical} hilos)</translation>
    </message>
    <message>
        <source>{place} has no tokenizer of its own; that of its training run lies in {run}.</source>
        <translation>{place} no tiene tokenizador propio; el del entrenamiento está en {run}.</translation>
    </message>
    <message>
        <source>{place} is an archive.</source>
        <translation>{place} es un archivo comprimido.</translation>
    </message>
    <message>
        <source>{place} is installed already.</source>
        <translation>{place} ya está instalado.</translation>
    </message>
    <message>
        <source>{place} is only an adapter (LoRA), not a whole checkpoint.</source>
        <translation>{place} es solo un adaptador (LoRA), no un checkpoint completo.</translation>
    </message>
    <message>
        <source>{place} is only the weights of a checkpoint.</source>
        <translation>{place} es solo los pesos de un checkpoint.</translation>
    </message>
    <message>
        <source>{place} is the state of a training on several devices ({name}).</source>
        <translation>{place} es el estado de un entrenamiento en varios dispositivos ({name}).</translation>
    </message>
    <message>
        <source>{place} was exported by audiocraft ({name}): it holds neither configuration nor text encoder.</source>
        <translation>{place} lo exportó audiocraft ({name}): no contiene ni configuración ni codificador de texto.</translation>
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
        <translation>{precision}, {native}, códigos {digest}</translation>
    </message>
    <message>
        <source>{problem} {number} stays.</source>
        <translation>{problem} Se queda {number}.</translation>
    </message>
    <message>
        <source>{processor}, {cores} cores</source>
        <translation>{processor}, {cores} núcleos</translation>
    </message>
    <message>
        <source>{rate} Hz, {channels} channel(s)</source>
        <translation>{rate} Hz, {channels} canal(es)</translation>
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
        <translation>{seconds:g} s desde los que seguir se oyen en, s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s and longer</source>
        <translation>{seconds} s o más</translation>
    </message>
    <message>
        <source>{seconds} s of {name} are too short to be heard.</source>
        <translation>{seconds} s de {name} son muy pocos para oírse.</translation>
    </message>
    <message>
        <source>{seconds} s, cut out of {made} s</source>
        <translation>{seconds} s, cortados de {made} s</translation>
    </message>
    <message>
        <source>{semitones} st</source>
        <translation>{semitones} st</translation>
    </message>
    <message>
        <source>{size} are free again.</source>
        <translation>{size} están libres otra vez.</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} libres</translation>
    </message>
    <message>
        <source>{size} would be deleted, and the next attempt begins anew.</source>
        <translation>Se borrarían {size}, y el próximo intento empieza de cero.</translation>
    </message>
    <message>
        <source>{size}, but only {free} are free on this disk</source>
        <translation>{size}, pero solo hay {free} libres en este disco</translation>
    </message>
    <message>
        <source>{size}, {free} free on this disk</source>
        <translation>{size}, {free} libres en este disco</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <source>{span} ({low} to {high})</source>
        <translation>{span} (de {low} a {high})</translation>
    </message>
    <message>
        <source>{speed:.1f}× real time on {device}, {precision}, for {takes}</source>
        <translation>{speed:.1f}× tiempo real en {device}, {precision}, para {takes}</translation>
    </message>
    <message>
        <source>{speed} steps/s</source>
        <translation>{speed} pasos/s</translation>
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
        <translation>{stars} o más</translation>
    </message>
    <message>
        <source>{stars}. Alt+0 to Alt+5 change them.</source>
        <translation>{stars}. Alt+0 a Alt+5 las cambian.</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <source>{start} – {stop} redone</source>
        <translation>{start} – {stop} rehecho</translation>
    </message>
    <message>
        <source>{state} · chosen</source>
        <translation>{state} · elegido</translation>
    </message>
    <message>
        <source>{suffix} is not a sound format that can be written.</source>
        <translation>{suffix} no es un formato de sonido que se pueda escribir.</translation>
    </message>
    <message>
        <source>{summary} This is what is known about it. Nothing of it is sent anywhere; look through it, and save or copy it if you want to tell us. It names folders of this machine, no prompts.</source>
        <translation>{summary} Esto es lo que se sabe de ello. No se envía nada; revisarlo, y guardarlo o copiarlo para contárnoslo. Nombra carpetas de este equipo, ningún prompt.</translation>
    </message>
    <message>
        <source>{tag} · on some</source>
        <translation>{tag} · en algunos</translation>
    </message>
    <message>
        <source>{takes} takes take the time of</source>
        <translation>{takes} tomas tardan lo que una por</translation>
    </message>
    <message>
        <source>{takes} takes take the time of, with {variant}</source>
        <translation>{takes} tomas tardan lo que una por, con {variant}</translation>
    </message>
    <message>
        <source>{text} (default {value})</source>
        <translation>{text} (por defecto {value})</translation>
    </message>
    <message>
        <source>{text} Mended.</source>
        <translation>{text} Reparado.</translation>
    </message>
    <message>
        <source>{text} is no number of 1 and more</source>
        <translation>{text} no es un número de 1 o más</translation>
    </message>
    <message>
        <source>{text} is not from {low} to {high}.</source>
        <translation>{text} no está entre {low} y {high}.</translation>
    </message>
    <message>
        <source>{text}, {percent} %</source>
        <translation>{text}, {percent} %</translation>
    </message>
    <message>
        <source>{thousands} G weights</source>
        <translation>{thousands} G de pesos</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>{time} {prompt}</source>
        <translation>{time} {prompt}</translation>
    </message>
    <message>
        <source>{title} did not come from the Hub, so its files cannot be fetched again.</source>
        <translation>{title} no vino del Hub, así que sus archivos no se pueden descargar otra vez.</translation>
    </message>
    <message>
        <source>{title} is being installed or changed by another window or program.</source>
        <translation>Otra ventana u otro programa está instalando o cambiando {title}.</translation>
    </message>
    <message>
        <source>{title} is being worked on.</source>
        <translation>Se está trabajando en {title}.</translation>
    </message>
    <message>
        <source>{title} is installed already, and up to date.</source>
        <translation>{title} ya está instalado y al día.</translation>
    </message>
    <message>
        <source>{title} is installed as {id}.</source>
        <translation>{title} está instalado como {id}.</translation>
    </message>
    <message>
        <source>{title} is installed in {folder}.</source>
        <translation>{title} está instalado en {folder}.</translation>
    </message>
    <message>
        <source>{title} is making music, or a job in the queue waits for it.</source>
        <translation>{title} está haciendo música, o un trabajo de la cola lo espera.</translation>
    </message>
    <message>
        <source>{title} is not a MusicGen checkpoint (its architecture is {kind}).</source>
        <translation>{title} no es un checkpoint de MusicGen (su arquitectura es {kind}).</translation>
    </message>
    <message>
        <source>{title} is not an installed checkpoint; its folder {folder} was left as it is.</source>
        <translation>{title} no es un checkpoint instalado; su carpeta {folder} se dejó como estaba.</translation>
    </message>
    <message>
        <source>{title} is ready.</source>
        <translation>{title} está listo.</translation>
    </message>
    <message>
        <source>{title} is the newest version.</source>
        <translation>{title} es la versión más nueva.</translation>
    </message>
    <message>
        <source>{title} needs about {needed:.1f} GB of memory for this, but only {free:.1f} GB are free.</source>
        <translation>{title} necesita unos {needed:.1f} GB de memoria para esto, pero solo hay {free:.1f} GB libres.</translation>
    </message>
    <message>
        <source>{title} on {machine}</source>
        <translation>{title} en {machine}</translation>
    </message>
    <message>
        <source>{title} was removed from this machine.</source>
        <translation>{title} se quitó de este equipo.</translation>
    </message>
    <message>
        <source>{title} · built in</source>
        <translation>{title} · incluido</translation>
    </message>
    <message>
        <source>{title}, fitted</source>
        <translation>{title}, ajustado</translation>
    </message>
    <message>
        <source>{title}, loop</source>
        <translation>{title}, bucle</translation>
    </message>
    <message>
        <source>{title}: the same sound is there already.</source>
        <translation>{title}: el mismo sonido ya está.</translation>
    </message>
    <message>
        <source>{tokens} of {most} tokens</source>
        <translation>{tokens} de {most} tokens</translation>
    </message>
    <message>
        <source>{tokens} of {most} tokens: the end is not heard</source>
        <translation>{tokens} de {most} tokens: el final no se oye</translation>
    </message>
    <message>
        <source>{tonic} major</source>
        <translation>{tonic} mayor</translation>
    </message>
    <message>
        <source>{tonic} minor</source>
        <translation>{tonic} menor</translation>
    </message>
    <message>
        <source>{tooltip}
Type another one, then Enter.</source>
        <translation>{tooltip}
Escribir otra, luego Intro.</translation>
    </message>
    <message>
        <source>{total}, {free} free</source>
        <translation>{total}, {free} libres</translation>
    </message>
    <message>
        <source>{value} is no day such as 2026-03-01</source>
        <translation>{value} no es un día como 2026-03-01</translation>
    </message>
    <message>
        <source>{value} is not a key such as Am or “F# minor”</source>
        <translation>{value} no es una tonalidad como Am o «F# minor»</translation>
    </message>
    <message>
        <source>{value} is not a loudness from -70 to 0 LUFS, nor peak, nor off</source>
        <translation>{value} no es una sonoridad de -70 a 0 LUFS, ni peak, ni off</translation>
    </message>
    <message>
        <source>{value} is not a number of seconds from 0 to {most:g}</source>
        <translation>{value} no es un número de segundos de 0 a {most:g}</translation>
    </message>
    <message>
        <source>{value} is not a tempo from {low:g} to {high:g}</source>
        <translation>{value} no es un tempo de {low:g} a {high:g}</translation>
    </message>
    <message>
        <source>{value} is not a whole number from {least} to {most}</source>
        <translation>{value} no es un número entero de {least} a {most}</translation>
    </message>
    <message>
        <source>{what} of {count} clips</source>
        <translation>{what} de {count} clips</translation>
    </message>
    <message>
        <source>{what} of “{title}”</source>
        <translation>{what} de «{title}»</translation>
    </message>
    <message>
        <source>{what} · {percent} %</source>
        <translation>{what} · {percent} %</translation>
    </message>
    <message>
        <source>{words}, of a clip that is gone</source>
        <translation>{words}, de un clip que ya no está</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}.</translation>
    </message>
    <message>
        <source>“Merge” makes these {count} tags “{tag}”.</source>
        <translation>«Unir» convierte estas {count} etiquetas en «{tag}».</translation>
    </message>
    <message>
        <source>“Surprise me” keeps: {what}. Press to lock style, tempo or key.</source>
        <translation>«Sorpresa» conserva: {what}. Pulsar para fijar estilo, tempo o tonalidad.</translation>
    </message>
    <message>
        <source>“bpm” and “beats_per_bar” are for loops of whole bars.</source>
        <translation>«bpm» y «beats_per_bar» son para bucles de compases enteros.</translation>
    </message>
    <message>
        <source>“library list --json” tells all tags.</source>
        <translation>«library list --json» indica todas las etiquetas.</translation>
    </message>
    <message>
        <source>“library list” shows their ids.</source>
        <translation>«library list» muestra sus ids.</translation>
    </message>
    <message>
        <source>“no keeper any more”</source>
        <translation>«ya no conservar»</translation>
    </message>
    <message>
        <source>“{address}” is not an address.</source>
        <translation>«{address}» no es una dirección.</translation>
    </message>
    <message>
        <source>“{field}” in it is not what it should be</source>
        <translation>«{field}» no es lo que debería</translation>
    </message>
    <message>
        <source>“{field}” is missing in it</source>
        <translation>falta «{field}»</translation>
    </message>
    <message>
        <source>“{file}” holds a checkpoint.</source>
        <translation>«{file}» contiene un checkpoint.</translation>
    </message>
    <message numerus="yes">
        <source>“{file}” is a backup of a library with {count} clip.</source>
        <comment>“{file}” is a backup of a library with {count} clips.</comment>
        <translation>
            <numerusform>«{file}» es la copia de seguridad de una biblioteca con {count} clip.</numerusform>
            <numerusform>«{file}» es la copia de seguridad de una biblioteca con {count} clips.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{folder}” is not a whole path.</source>
        <translation>«{folder}» no es una ruta completa.</translation>
    </message>
    <message>
        <source>“{key}” cannot be {value}.</source>
        <translation>«{key}» no puede ser {value}.</translation>
    </message>
    <message>
        <source>“{key}” has no value.</source>
        <translation>«{key}» no tiene valor.</translation>
    </message>
    <message>
        <source>“{key}” is unknown.</source>
        <translation>«{key}» es desconocido.</translation>
    </message>
    <message>
        <source>“{name}” begins with a hyphen, as options do. Is it the name of a file, write it with its folder: “{spelling}”. Or write “--” before the files, with all options before that, and an option&apos;s file behind an equals sign: “--output={name}”.</source>
        <translation>«{name}» empieza con un guion, como las opciones. Si es el nombre de un archivo, escribirlo con su carpeta: «{spelling}». O escribir «--» antes de los archivos, con todas las opciones delante, y el archivo de una opción tras un signo igual: «--output={name}».</translation>
    </message>
    <message>
        <source>“{name}” is a tune without a sound: it can be followed, not gone on from.</source>
        <translation>«{name}» es una melodía sin sonido: se puede seguir, pero no continuar desde ella.</translation>
    </message>
    <message>
        <source>“{name}” is longer than what can be gone on from.</source>
        <translation>«{name}» dura más de lo que se puede continuar.</translation>
    </message>
    <message>
        <source>“{name}” is no name for a preset.</source>
        <translation>«{name}» no es un nombre para un preajuste.</translation>
    </message>
    <message>
        <source>“{name}”, which it grows from, is not in the library any more.</source>
        <translation>«{name}», de donde crece, ya no está en la biblioteca.</translation>
    </message>
    <message>
        <source>“{name}”: its codes are damaged; the sound is whole without them.</source>
        <translation>«{name}»: sus códigos están dañados; el sonido está íntegro sin ellos.</translation>
    </message>
    <message>
        <source>“{name}”: its codes are gone; the sound is whole without them.</source>
        <translation>«{name}»: sus códigos ya no están; el sonido está íntegro sin ellos.</translation>
    </message>
    <message>
        <source>“{name}”: its kept waveform is of another sound and is drawn again.</source>
        <translation>«{name}»: la forma de onda guardada es de otro sonido y se dibuja de nuevo.</translation>
    </message>
    <message>
        <source>“{name}”: its sound file holds another sound. A backup may have the right one.</source>
        <translation>«{name}»: su archivo de sonido contiene otro sonido. Una copia de seguridad puede tener el correcto.</translation>
    </message>
    <message>
        <source>“{name}”: its sound file is damaged or cut short. A backup may have it whole.</source>
        <translation>«{name}»: su archivo de sonido está dañado o cortado. Una copia de seguridad puede tenerlo íntegro.</translation>
    </message>
    <message>
        <source>“{name}”: its sound file is gone. A backup may have it.</source>
        <translation>«{name}»: su archivo de sonido ya no está. Una copia de seguridad puede tenerlo.</translation>
    </message>
    <message>
        <source>“{name}”: its sound has another length than the database says.</source>
        <translation>«{name}»: su sonido tiene otra duración de la que dice la base de datos.</translation>
    </message>
    <message>
        <source>“{prompt}” was interrupted when the program ended.</source>
        <translation>«{prompt}» se interrumpió al cerrarse el programa.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>«{text}» no es un número.</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«{title}»</translation>
    </message>
    <message>
        <source>“{title}” cannot be brought to tempo and key: its file is gone.</source>
        <translation>«{title}» no se puede llevar a tempo y tonalidad: falta su archivo.</translation>
    </message>
    <message>
        <source>“{title}” has no whole bar there.</source>
        <translation>«{title}» no tiene ahí ningún compás entero.</translation>
    </message>
    <message>
        <source>“{title}” is another clip at a tempo and in a key.</source>
        <translation>«{title}» es otro clip en un tempo y una tonalidad.</translation>
    </message>
    <message>
        <source>“{title}” is in the library.</source>
        <translation>«{title}» está en la biblioteca.</translation>
    </message>
    <message>
        <source>“{title}” is in the library: {loop}.</source>
        <translation>«{title}» está en la biblioteca: {loop}.</translation>
    </message>
    <message>
        <source>“{title}” is in the trash.</source>
        <translation>«{title}» está en la papelera.</translation>
    </message>
    <message>
        <source>“{title}” is ready</source>
        <translation>«{title}» está lista</translation>
    </message>
    <message>
        <source>“{title}” stays as it is.</source>
        <translation>«{title}» queda como está.</translation>
    </message>
    <message>
        <source>“{title}” was cut out of another clip.</source>
        <translation>«{title}» se cortó de otro clip.</translation>
    </message>
    <message>
        <source>“{title}” was made by a newer version of this program.</source>
        <translation>«{title}» lo hizo una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>“{title}” was not made</source>
        <translation>«{title}» no se hizo</translation>
    </message>
    <message>
        <source>“{title}” was not made by this program.</source>
        <translation>«{title}» no lo hizo este programa.</translation>
    </message>
    <message>
        <source>“{title}” was taken out of the queue.</source>
        <translation>«{title}» se sacó de la cola.</translation>
    </message>
    <message>
        <source>“{title}”: {words}</source>
        <translation>«{title}»: {words}</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>← → ↑ ↓, Ctrl+← →</source>
        <translation>← → ↑ ↓, Ctrl+← →</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>→ end</source>
        <translation>→ final</translation>
    </message>
    <message>
        <source>↓, Esc</source>
        <translation>↓, Esc</translation>
    </message>
    <message>
        <source>↳ from {time}</source>
        <translation>↳ desde {time}</translation>
    </message>
    <message>
        <source>↳ loop</source>
        <translation>↳ bucle</translation>
    </message>
    <message>
        <source>↳ melody</source>
        <translation>↳ melodía</translation>
    </message>
    <message>
        <source>↳ part redone</source>
        <translation>↳ parte rehecha</translation>
    </message>
    <message>
        <source>↳ tempo, key</source>
        <translation>↳ tempo, tonalidad</translation>
    </message>
    <message>
        <source>−1 dB peak</source>
        <translation>−1 dB pico</translation>
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
