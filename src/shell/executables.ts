/**
 * Programs of command lines that are named without extension, in lower case: those that come with
 * Windows, and those that administrators use beside them. `reg` is the registry's.
 */
const executables: ReadonlySet<string> = new Set(
  [
    'adb arp attrib auditpol az bcdedit bootrec cacls certreq certutil chkdsk chkntfs choco cipher',
    'cleanmgr cmd cmdkey compact cscript csvde curl defrag dfsutil dism diskpart djoin dnscmd docker',
    'driverquery dsregcmd esentutl eventvwr forfiles fsutil ftp getmac git gpresult gpupdate hostname',
    'icacls ipconfig jetpack klist ksetup kubectl ldifde lodctr logman lpksetup manage-bde mdatp',
    'mountvol msiexec msinfo32 mstsc nbtstat net netdom netsh netstat nltest npm npx nslookup ntdsutil',
    'odbcconf openfiles openssl pathping ping pip pnputil powercfg powershell procdump psexec pwsh',
    'qwinsta reagentc regsvr32 repadmin robocopy route rundll32 rwinsta sc schtasks secedit setspn sfc',
    'shutdown slmgr ssh sudo syskey systeminfo systemreset takeown taskkill tasklist telnet tracert',
    'typeperf vssadmin w32tm wbadmin wecutil wevtutil wget whoami winget winmgmt winrm winrs winver',
    'wmic wscript wsl wsreset wusa xcopy'
  ].flatMap((line) => line.split(' '))
)

/** `setup.exe`, also with folders before it */
const file = /^(?:[\w:.%~()-]*[\\/])*[\w%-][\w.%-]*\.(?:exe|cmd|bat|com|msi|ps1|sh|vbs)$/i

/** Whether a word is the name of a program: a known one, or one with the extension of programs. */
export function isExecutable(word: string): boolean {
  return executables.has(word.toLowerCase()) || file.test(word)
}
