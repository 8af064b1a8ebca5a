import {describe, expect, it} from 'vitest'
import {readRegistry} from '../../src/registry/read.ts'
import {summary} from './summary.ts'

const cases: Readonly<Record<string, readonly (readonly [text: string, ...facts: string[]])[]>> = {
  'flattened .reg text': [
    [
      '[HKEY_CURRENT_USER\\Software\\Contoso][HKEY_CURRENT_USER\\Software\\Contoso\\TLS 1.2] "On"=dword:00000001 "Off"=dword:00000000',
      'reg HKEY_CURRENT_USER\\Software\\Contoso → HKEY_CURRENT_USER\\Software\\Contoso',
      'reg HKEY_CURRENT_USER\\Software\\Contoso\\TLS 1.2 → HKEY_CURRENT_USER\\Software\\Contoso\\TLS 1.2',
      'reg dword:00000001: On REG_DWORD 1',
      'reg dword:00000000: Off REG_DWORD 0'
    ],
    [
      '"On"=dword:000000001',
      'reg dword:000000001: On REG_DWORD 1 ! {dword-digits dword:000000001 → dword:00000001}'
    ],
    [
      '"On"=dword:123456789',
      'reg dword:123456789: On REG_DWORD undefined ! {dword-digits dword:123456789 → undefined}'
    ],
    ['"On"=dword:1', 'reg dword:1: On REG_DWORD 1 {dword-digits dword:1 → dword:00000001}'],
    [
      '"On"=dword:0000 0001',
      'reg dword:0000 0001: On REG_DWORD 1 ! {dword-digits dword:0000 0001 → dword:00000001}'
    ],
    ['"On" = dword: 00000001', 'reg dword: 00000001: On REG_DWORD 1'],
    [
      '"On"=dword：000000001',
      'reg dword：000000001: On REG_DWORD 1 ! {dword-digits dword：000000001 → dword:00000001} {notation dword： → dword:}'
    ],
    ['“On”=dword:00000001', 'reg dword:00000001: On REG_DWORD 1 ! {notation “On” → "On"}'],
    ['„On“=dword:00000001', 'reg dword:00000001: On REG_DWORD 1 ! {notation „On“ → "On"}'],
    ['« On"=dword:00000001', 'reg dword:00000001: On REG_DWORD 1 ! {notation « On" → "On"}'],
    ['« On »=dword:00000001', 'reg dword:00000001: On REG_DWORD 1 ! {notation « On » → "On"}'],
    ["'On'=dword:00000001", 'reg dword:00000001: On REG_DWORD 1 ! {notation \'On\' → "On"}'],
    [
      '＂On＂＝dword:00000001',
      'reg dword:00000001: On REG_DWORD 1 ! {notation ＂On＂ → "On"} {notation ＝ → =}'
    ],
    ['On=dword:00000001', 'reg dword:00000001: On REG_DWORD 1 ! {notation On → "On"}'],
    ['"On=dword:00000001', 'reg dword:00000001: On REG_DWORD 1 ! {notation "On → "On"}'],
    ['"On"=DWORD:00000001', 'reg DWORD:00000001: On REG_DWORD 1 ! {notation DWORD: → dword:}'],
    ['"On"=dword:0000000١', 'reg dword:0000000١: On REG_DWORD 1 ! {notation 0000000١ → 00000001}'],
    [
      '"On"=dword:０００００００１',
      'reg dword:０００００００１: On REG_DWORD 1 ! {notation ０００００００１ → 00000001}'
    ],
    [
      '"O\u200bn"=dword:00000001',
      'reg dword:00000001: On REG_DWORD 1 ! {notation "O\u200bn" → "On"}'
    ],
    ['"On"=dwоrd:00000001', 'reg dwоrd:00000001: On REG_DWORD 1 ! {notation dwоrd: → dword:}'],
    [
      '[HKLM\\SOFTWARE\\Contoso]"Start"="dword:00000002"',
      'reg HKLM\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'reg "dword:00000002": Start REG_SZ "dword:00000002" {quoted-dword "dword:00000002" → dword:00000002}'
    ],
    [
      '[HKEY_CURRENT_USER\\A] @="x" "Path"="C:\\\\Temp\\\\" "Old"=- "Bytes"=hex:01,\\ 02',
      'reg HKEY_CURRENT_USER\\A → HKEY_CURRENT_USER\\A',
      'reg "x": @ REG_SZ "x"',
      'reg "C:\\\\Temp\\\\": Path REG_SZ "C:\\\\Temp\\\\"',
      'reg -: Old DELETE',
      'reg hex:01,\\ 02: Bytes REG_BINARY "0102"'
    ],
    [
      '[-HKEY_CURRENT_USER\\A] "B"=dword:00000001',
      'reg -HKEY_CURRENT_USER\\A → HKEY_CURRENT_USER\\A',
      'reg dword:00000001: B REG_DWORD 1 !'
    ],
    [
      '［HKEY_CURRENT_USER＼Software＼Contoso］',
      'reg HKEY_CURRENT_USER＼Software＼Contoso → HKEY_CURRENT_USER\\Software\\Contoso {notation ［ → [} {notation ＼Software＼ → \\Software\\} {notation ］ → ]}'
    ],
    [
      '[HKEY_CURRENT_USER\\Software\\TLS 1,2] と入力',
      'reg HKEY_CURRENT_USER\\Software\\TLS 1,2 → HKEY_CURRENT_USER\\Software\\TLS 1,2'
    ]
  ],
  '.reg text with its lines': [
    [
      'Windows Registry Editor Version 5.00\n\n; note\n[HKEY_CURRENT_USER\\A]\n"B"=hex(7):61,00,00,00,\\\n  00,00\n',
      'reg HKEY_CURRENT_USER\\A → HKEY_CURRENT_USER\\A',
      'reg hex(7):61,00,00,00,\\\n  00,00: B REG_MULTI_SZ ["a"]'
    ],
    [
      '[HKLM\\A]\n"B"=dword:000000001\n"C"=dword:1',
      'reg HKLM\\A → HKEY_LOCAL_MACHINE\\A',
      'reg dword:000000001: B REG_DWORD 1 ! {dword-digits dword:000000001 → dword:00000001}',
      'reg dword:1: C REG_DWORD 1 {dword-digits dword:1 → dword:00000001}'
    ]
  ],
  'paths in prose': [
    [
      'Open HKEY_CURRENT_USER\\Software\\Office\\16.0\\Identity. Then',
      'prose HKEY_CURRENT_USER\\Software\\Office\\16.0\\Identity → HKEY_CURRENT_USER\\Software\\Office\\16.0\\Identity'
    ],
    [
      '(HKLM\\SOFTWARE\\Contoso), und',
      'prose HKLM\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso'
    ],
    [
      'HKLM\\SOFTWARE\\Windows NT\\Winlogon prüfen',
      'prose HKLM\\SOFTWARE\\Windows NT\\Winlogon → HKEY_LOCAL_MACHINE\\SOFTWARE\\Windows NT\\Winlogon'
    ],
    [
      'HKLM\\SYSTEM\\Protocols\\TLS 1.2 aktivieren',
      'prose HKLM\\SYSTEM\\Protocols\\TLS 1.2 → HKEY_LOCAL_MACHINE\\SYSTEM\\Protocols\\TLS 1.2'
    ],
    [
      'HKLM\\SYSTEM\\Protocols\\TLS 1,2\\Client aktivieren',
      'prose HKLM\\SYSTEM\\Protocols\\TLS 1,2\\Client → HKEY_LOCAL_MACHINE\\SYSTEM\\Protocols\\TLS 1,2\\Client'
    ],
    [
      '„HKLM\\SOFTWARE\\Contoso App“ öffnen',
      'prose HKLM\\SOFTWARE\\Contoso App → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso App'
    ],
    [
      '打开HKEY_CURRENT_USER\\Software\\Contoso下的值',
      'prose HKEY_CURRENT_USER\\Software\\Contoso → HKEY_CURRENT_USER\\Software\\Contoso'
    ],
    [
      'HKEY_CURRENT_USER\\Software\\Contosoを開く',
      'prose HKEY_CURRENT_USER\\Software\\Contoso → HKEY_CURRENT_USER\\Software\\Contoso'
    ],
    [
      'تحت HKEY_CURRENT_USER\\Software\\Contoso، أضف',
      'prose HKEY_CURRENT_USER\\Software\\Contoso → HKEY_CURRENT_USER\\Software\\Contoso'
    ],
    [
      'раздел HKEY_CURRENT_USER\\Software\\Contoso и',
      'prose HKEY_CURRENT_USER\\Software\\Contoso → HKEY_CURRENT_USER\\Software\\Contoso'
    ],
    [
      'HKLM\\SOFTWARE\\Contoso and HKCU\\Software\\Contoso or \\Software\\Microsoft\\Office',
      'prose HKLM\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'prose HKCU\\Software\\Contoso → HKEY_CURRENT_USER\\Software\\Contoso',
      'prose \\Software\\Microsoft\\Office → \\Software\\Microsoft\\Office'
    ],
    [
      'HKLM\\SOFTWARE\\Contoso on CONTOSO\\ann in C:\\Windows or \\\\server\\share',
      'prose HKLM\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso'
    ],
    [
      'HKEY_CURRENT_USER\\Software\\Contoso\\ and more',
      'prose HKEY_CURRENT_USER\\Software\\Contoso\\ → HKEY_CURRENT_USER\\Software\\Contoso'
    ],
    [
      'HKEY_LOCAL_MACHINE \\SOFTWARE\\Contoso \\App einfügen',
      'prose HKEY_LOCAL_MACHINE \\SOFTWARE\\Contoso \\App → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso\\App {key-blank  \\ → \\} {key-blank  \\ → \\}'
    ],
    [
      'HKLM\u00a0\\SOFTWARE\\Contoso',
      'prose HKLM\u00a0\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {key-blank \u00a0\\ → \\}'
    ],
    [
      'HKEY_LOCAL_MACHINE¥SOFTWARE¥Contoso は ¥100',
      'prose HKEY_LOCAL_MACHINE¥SOFTWARE¥Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {notation ¥SOFTWARE¥ → \\SOFTWARE\\}'
    ],
    [
      'HKLM\\SOFT\u200bWARE\\Contoso',
      'prose HKLM\\SOFT\u200bWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {notation SOFT\u200bWARE → SOFTWARE}'
    ],
    [
      'HKLM\\ЅOFTWARE\\Contoso',
      'prose HKLM\\ЅOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {notation ЅOFTWARE → SOFTWARE}'
    ],
    [
      'HKLM\\софтвер\\Contoso',
      'prose HKLM\\софтвер\\Contoso → HKEY_LOCAL_MACHINE\\софтвер\\Contoso'
    ],
    [
      'HKLM\\SOFTWARE\\\\Contoso\\App',
      'prose HKLM\\SOFTWARE\\\\Contoso\\App → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso\\App {notation \\\\ → \\}'
    ],
    [
      '"HKEY_CURRENT_USER\\\\Software\\\\Contoso"',
      'prose HKEY_CURRENT_USER\\\\Software\\\\Contoso → HKEY_CURRENT_USER\\Software\\Contoso'
    ],
    ['unter \\HKEY_USERS\\A', 'prose HKEY_USERS\\A → HKEY_USERS\\A {notation \\ → }'],
    ['Computer\\HKEY_USERS\\A', 'prose HKEY_USERS\\A → HKEY_USERS\\A'],
    [
      'HKEY_LOKAL_MASCHINE\\A',
      'prose HKEY_LOKAL_MASCHINE\\A → HKEY_LOKAL_MASCHINE\\A {unknown-hive HKEY_LOKAL_MASCHINE → HKEY_LOCAL_MACHINE}'
    ],
    [
      'HKEY_ローカル_MACHINE\\A を',
      'prose HKEY_ローカル_MACHINE\\A → HKEY_ローカル_MACHINE\\A {unknown-hive HKEY_ローカル_MACHINE → HKEY_LOCAL_MACHINE}'
    ],
    [
      'хкэй_локал_мачине\\софтвер\\A',
      'prose хкэй_локал_мачине\\софтвер\\A → хкэй_локал_мачине\\софтвер\\A {unknown-hive хкэй_локал_мачине → HKEY_LOCAL_MACHINE}'
    ],
    [
      'HKEY_BENUTZER_JETZT\\A',
      'prose HKEY_BENUTZER_JETZT\\A → HKEY_BENUTZER_JETZT\\A {unknown-hive HKEY_BENUTZER_JETZT → undefined}'
    ],
    ['HKEY_LOCAL_MACHINE', 'prose HKEY_LOCAL_MACHINE → HKEY_LOCAL_MACHINE'],
    [
      'Beispiel: \\Software\\Microsoft\\Office\\16.0\\)',
      'prose \\Software\\Microsoft\\Office\\16.0\\ → \\Software\\Microsoft\\Office\\16.0'
    ],
    [
      'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\AAD',
      'prose SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\AAD → \\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\AAD'
    ],
    [
      'HKEY_USERS\\<SID>\\Software',
      'prose HKEY_USERS\\<SID>\\Software → HKEY_USERS\\<SID>\\Software'
    ],
    ['HKCR\\*\\shell', 'prose HKCR\\*\\shell → HKEY_CLASSES_ROOT\\*\\shell']
  ],
  'commands of reg.exe': [
    [
      'reg add HKLM\\SOFTWARE\\Contoso /v Start /t REG_DWORD /d 0x10 /f',
      'command HKLM\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'command /d 0x10: Start REG_DWORD 16'
    ],
    [
      'Run reg add "HKCU\\Software\\Contoso App" /ve /d "a b" /f.',
      'command HKCU\\Software\\Contoso App → HKEY_CURRENT_USER\\Software\\Contoso App',
      'command /d "a b": @ REG_SZ "a b"'
    ],
    [
      'reg add HKCU\\A /v B /t REG_DWORD /d zzz',
      'command HKCU\\A → HKEY_CURRENT_USER\\A',
      'command /d zzz: B REG_DWORD undefined !'
    ],
    [
      'reg add HKCU\\A /v B /t REG_MULTI_SZ /d a\\0b',
      'command HKCU\\A → HKEY_CURRENT_USER\\A',
      'command /d a\\0b: B REG_MULTI_SZ ["a","b"]'
    ],
    [
      'reg add HKCU\\A /v B /t REG_MULTI_SZ /s # /d a#b',
      'command HKCU\\A → HKEY_CURRENT_USER\\A',
      'command /d a#b: B REG_MULTI_SZ ["a","b"]'
    ],
    [
      'reg add HKCU\\A ／v B /d 1',
      'command HKCU\\A → HKEY_CURRENT_USER\\A',
      'command /d 1: B REG_SZ "1" {notation ／ → /}'
    ],
    ['reg delete HKCU\\A /v B /f', 'command HKCU\\A → HKEY_CURRENT_USER\\A', 'command : B DELETE'],
    ['reg.exe delete HKCU\\A /f', 'command -HKCU\\A → HKEY_CURRENT_USER\\A'],
    ['reg query HKCU\\A /v B', 'command HKCU\\A → HKEY_CURRENT_USER\\A', 'command : B undefined'],
    ['reg query \\\\pc\\HKLM\\A /s', 'command HKLM\\A → HKEY_LOCAL_MACHINE\\A'],
    ['reg import a.reg']
  ],
  PowerShell: [
    [
      "New-ItemProperty -Path 'HKLM:\\SOFTWARE\\Contoso App' -Name Start -PropertyType DWord -Value 1 -Force",
      'powershell HKLM:\\SOFTWARE\\Contoso App → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso App',
      'powershell -Value 1: Start REG_DWORD 1'
    ],
    [
      'Set-ItemProperty HKCU:\\A B "c"; ls',
      'powershell HKCU:\\A → HKEY_CURRENT_USER\\A',
      'powershell "c": B REG_SZ "c"'
    ],
    [
      "Set-ItemProperty `\n  -Path \"Registry::HKEY_USERS\\A\" `\n  -Name B -Value @('c','d') -Type MultiString",
      'powershell HKEY_USERS\\A → HKEY_USERS\\A',
      'powershell -Value @(\'c\',\'d\'): B REG_MULTI_SZ ["c","d"]'
    ],
    [
      'Set-ItemProperty -Path HKCU:\\A -Name B -Value $x -Type DWord',
      'powershell HKCU:\\A → HKEY_CURRENT_USER\\A',
      'powershell -Value $x: B REG_DWORD undefined'
    ],
    [
      'Remove-ItemProperty -Path HKCU:\\A -Name B',
      'powershell HKCU:\\A → HKEY_CURRENT_USER\\A',
      'powershell : B DELETE'
    ],
    ['New-Item -Path HKCU:\\A -Name B', 'powershell HKCU:\\A → HKEY_CURRENT_USER\\A\\B'],
    ['Remove-Item HKCU:\\A -Recurse', 'powershell -HKCU:\\A → HKEY_CURRENT_USER\\A'],
    [
      'cd HKCU:\\Software\\Contoso',
      'powershell HKCU:\\Software\\Contoso → HKEY_CURRENT_USER\\Software\\Contoso'
    ],
    ['Use New-ItemProperty, or Set-ItemProperty C:\\a b c']
  ],
  'text that is no registry text': [
    ['C:\\Software\\Microsoft\\Office'],
    ['\\\\server\\Software\\Microsoft\\Office'],
    ['CONTOSO\\ann and %APPDATA%\\Microsoft\\Office'],
    ['[1] a link [text] and [HKEY] or [a=b]'],
    ['"a"="b" class="c" x=-1 [d]'],
    ['set dword values, hex: numbers and REG_DWORD'],
    ['HKLM hive and HKU, BASE64HKLM\\x'],
    ['\\Path is not accessible, \\Customer Discussion'],
    ['PSEXEC_SERVICE\\a and snake_case_name\\b'],
    ['']
  ]
}

describe('registry content of articles', () => {
  for (const [kind, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) {
      it(`should read ${kind}: ${text}`, () => {
        expect(summary(text)).toEqual(expected)
      })
    }
  }

  it('should give the exact places of a flattened value', () => {
    const text = 'Siehe [HKEY_USERS\\A B\\C] "On"=dword：000000000.'
    const [key, value] = readRegistry(text, 'markdown')
    expect(key).toMatchObject({place: {start: 7, end: 23}, raw: 'HKEY_USERS\\A B\\C'})
    expect(
      key?.kind === 'registry-key' &&
        key.segments.map(({place}) => text.slice(place.start, place.end))
    ).toEqual(['HKEY_USERS', 'A B', 'C'])
    expect(value).toMatchObject({
      place: {start: 25, end: 45},
      namePlace: {start: 25, end: 29},
      literalPlace: {start: 30, end: 45},
      key: 'HKEY_USERS\\A B\\C',
      faults: [
        {kind: 'dword-digits', place: {start: 30, end: 45}},
        {kind: 'notation', place: {start: 30, end: 36}}
      ]
    })
  })

  it('should give values the key before them, and none where none is', () => {
    const facts = readRegistry('"A"=dword:00000001 in HKCU\\B: "C"=dword:00000002', 'markdown')
    expect(facts.map((fact) => (fact.kind === 'registry-value' ? fact.key : fact.path))).toEqual([
      undefined,
      'HKEY_CURRENT_USER\\B',
      'HKEY_CURRENT_USER\\B'
    ])
  })
})
