; Installs MusicGen Desktop for one user, without an administrator. Compiled by packaging/installers/windows.py:
;   makensis -DVERSION=0.1.0 -DTREE=…\musicgen-desktop -DOUTPUT=….exe -DICON=….ico -DSIZE=kilobytes installer.nsi
Unicode true
ManifestLongPathAware true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID /FINAL lzma
SetCompressorDictSize 64

!include MUI2.nsh
!include FileFunc.nsh

!define NAME "MusicGen Desktop"
!define PROGRAM "${NAME}.exe"
!define CLASSES "Software\Classes"
; What Windows calls the types of files.
!define CHECKPOINT "MusicGenDesktop.Checkpoint"
!define LIBRARY "MusicGenDesktop.Library"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

Name "${NAME} ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Your clips, settings and checkpoints in $LOCALAPPDATA\${NAME} are kept."

!insertmacro MUI_PAGE_LICENSE "${TREE}\_internal\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that runs keeps its own file from being written.
!macro RefuseWhileRunning
    retry:
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    IfErrors 0 closed
    IfFileExists "$INSTDIR\${PROGRAM}" 0 done
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME} is running. Close it, then try again." /SD IDCANCEL IDRETRY retry
    Abort
    closed:
    FileClose $0
    done:
!macroend

!macro OpenFiles TYPE SUFFIX WORDS
    WriteRegStr HKCU "${CLASSES}\${TYPE}" "" "${WORDS}"
    WriteRegStr HKCU "${CLASSES}\${TYPE}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
    WriteRegStr HKCU "${CLASSES}\${TYPE}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" open "%1"'
    WriteRegStr HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${TYPE}" ""
    WriteRegStr HKCU "${CLASSES}\${SUFFIX}" "" "${TYPE}"
!macroend

!macro LeaveFiles TYPE SUFFIX
    DeleteRegKey HKCU "${CLASSES}\${TYPE}"
    DeleteRegValue HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${TYPE}"
    ReadRegStr $0 HKCU "${CLASSES}\${SUFFIX}" ""
    StrCmp $0 "${TYPE}" 0 +2 ; another program may have taken the type over
    DeleteRegValue HKCU "${CLASSES}\${SUFFIX}" ""
!macroend

; Types of files have changed.
!macro TellExplorer
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section "Install"
    IfFileExists "$INSTDIR\${PROGRAM}" 0 fresh
    !insertmacro RefuseWhileRunning
    fresh:
    ; Only what an installation brings: nothing of an older version stays, and nothing else is touched.
    RMDir /r "$INSTDIR\_internal"
    SetOutPath "$INSTDIR"
    File /r "${TREE}\*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
    !insertmacro OpenFiles "${CHECKPOINT}" ".musicgen" "MusicGen checkpoint"
    !insertmacro OpenFiles "${LIBRARY}" ".musicgen-library" "Backup of a MusicGen library"
    !insertmacro TellExplorer
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
    !insertmacro RefuseWhileRunning
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\musicgen-desktop.exe"
    Delete "$INSTDIR\${PROGRAM}"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR" ; only when it is empty
    Delete "$SMPROGRAMS\${NAME}.lnk"
    !insertmacro LeaveFiles "${CHECKPOINT}" ".musicgen"
    !insertmacro LeaveFiles "${LIBRARY}" ".musicgen-library"
    !insertmacro TellExplorer
    DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
