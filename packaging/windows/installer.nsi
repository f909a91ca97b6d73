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
!define CHECKPOINT "MusicGenDesktop.Checkpoint" ; what Windows calls the type of a .musicgen file
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
    WriteRegStr HKCU "${CLASSES}\${CHECKPOINT}" "" "MusicGen checkpoint"
    WriteRegStr HKCU "${CLASSES}\${CHECKPOINT}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
    WriteRegStr HKCU "${CLASSES}\${CHECKPOINT}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" open "%1"'
    WriteRegStr HKCU "${CLASSES}\.musicgen\OpenWithProgids" "${CHECKPOINT}" ""
    WriteRegStr HKCU "${CLASSES}\.musicgen" "" "${CHECKPOINT}"
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
    DeleteRegKey HKCU "${CLASSES}\${CHECKPOINT}"
    DeleteRegValue HKCU "${CLASSES}\.musicgen\OpenWithProgids" "${CHECKPOINT}"
    ReadRegStr $0 HKCU "${CLASSES}\.musicgen" ""
    StrCmp $0 "${CHECKPOINT}" 0 anothers ; another program may have taken the type over
    DeleteRegValue HKCU "${CLASSES}\.musicgen" ""
    anothers:
    !insertmacro TellExplorer
    DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
