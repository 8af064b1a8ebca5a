import {describe, expect, it} from 'vitest'
import {summary} from './summary.ts'

/** What translators and their machines do to registry text, and text that only looks like it. */
const cases: Readonly<Record<string, readonly (readonly [text: string, ...facts: string[]])[]>> = {
  'hidden characters': [
    [
      '"On"=dword:\u200b00000001',
      'reg dword:\u200b00000001: On REG_DWORD 1 ! {notation dword:\u200b → dword:}'
    ],
    [
      '"On"=dword: \u200b00000001',
      'reg dword: \u200b00000001: On REG_DWORD 1 ! {notation  \u200b00000001 →  00000001}'
    ],
    [
      '"On"\u200b=\u200bdword:00000001',
      'reg dword:00000001: On REG_DWORD 1 ! {notation \u200b=\u200b → =}'
    ],
    [
      '"On"=hex:\u200b01,02',
      'reg hex:\u200b01,02: On REG_BINARY "0102" ! {notation hex:\u200b → hex:}'
    ],
    ['\u200f"On"=dword:00000001\u200f', 'reg dword:00000001: On REG_DWORD 1'],
    [
      'HKEY_LOCAL_MACHINE\u200e\\SOFTWARE\\Contoso',
      'prose HKEY_LOCAL_MACHINE\u200e\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {notation HKEY_LOCAL_MACHINE\u200e\\ → HKEY_LOCAL_MACHINE\\}'
    ],
    [
      '\u202aHKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso\u202c',
      'prose HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso'
    ],
    [
      'פתח את \u200eHKLM\\SOFTWARE\\Contoso\u200e ולאחר מכן',
      'prose HKLM\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso'
    ],
    [
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso]\n"On"=dword:00000001\u200e\n"Off"=dword:00000000\u200e',
      'reg HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'reg dword:00000001: On REG_DWORD 1 ! {notation \u200e → }',
      'reg dword:00000000: Off REG_DWORD 0 ! {notation \u200e → }'
    ]
  ],
  'digits of other scripts': [
    ['"On"=dword:०००००००१', 'reg dword:०००००००१: On REG_DWORD 1 ! {notation ०००००००१ → 00000001}'],
    ['"On"=dword:০০০০০০০১', 'reg dword:০০০০০০০১: On REG_DWORD 1 ! {notation ০০০০০০০১ → 00000001}'],
    ['"On"=dword:๐๐๐๐๐๐๐๑', 'reg dword:๐๐๐๐๐๐๐๑: On REG_DWORD 1 ! {notation ๐๐๐๐๐๐๐๑ → 00000001}'],
    ['"On"=dword:۰۰۰۰۰۰۰۱', 'reg dword:۰۰۰۰۰۰۰۱: On REG_DWORD 1 ! {notation ۰۰۰۰۰۰۰۱ → 00000001}'],
    [
      'HKLM\\SOFTWARE\\Contoso\\१६.०\\x',
      'prose HKLM\\SOFTWARE\\Contoso\\१६.०\\x → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso\\16.0\\x {notation १६.० → 16.0}'
    ],
    ['"On"=hex(२):25,00', 'reg hex(२):25,00: On REG_EXPAND_SZ "%" ! {notation hex(२): → hex(2):}']
  ],
  'digits in groups': [
    [
      '"On"=dword:00 000 001',
      'reg dword:00 000 001: On REG_DWORD 1 ! {dword-digits dword:00 000 001 → dword:00000001}'
    ],
    [
      '"On"=dword:00\u00a0000\u00a0001',
      'reg dword:00\u00a0000\u00a0001: On REG_DWORD 1 ! {dword-digits dword:00\u00a0000\u00a0001 → dword:00000001}'
    ],
    [
      '"On"=dword:00.000.001',
      'reg dword:00.000.001: On REG_DWORD 1 ! {dword-digits dword:00.000.001 → dword:00000001}'
    ],
    [
      '"On"=dword:00,000,001',
      'reg dword:00,000,001: On REG_DWORD 1 ! {dword-digits dword:00,000,001 → dword:00000001}'
    ]
  ],
  'words where digits belong': [
    [
      '"On"=dword:activé',
      'reg dword:activé: On REG_DWORD undefined ! {dword-digits dword:activé → undefined}'
    ],
    [
      '"On"=dword:включено.',
      'reg dword:включено: On REG_DWORD undefined ! {dword-digits dword:включено → undefined}'
    ],
    [
      '"On"=dword:0000000О',
      'reg dword:0000000О: On REG_DWORD undefined ! {dword-digits dword:0000000О → undefined}'
    ],
    [
      '"On"=dword:64е01300',
      'reg dword:64е01300: On REG_DWORD 1692406528 ! {notation 64е01300 → 64e01300}'
    ],
    ['"On"=dword:00000001と入力', 'reg dword:00000001: On REG_DWORD 1'],
    [
      '"On"=dword: enabled',
      'reg dword:: On REG_DWORD undefined ! {dword-digits dword: → undefined}'
    ]
  ],
  'tags that were translated or lost': [
    [
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso] "On"=двойное слово:00000001',
      'reg HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'reg двойное слово:00000001: On REG_DWORD 1 ! {notation двойное слово: → dword:}'
    ],
    [
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso] "On"=mot double\u00a0:00000001',
      'reg HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'reg mot double\u00a0:00000001: On REG_DWORD 1 ! {notation mot double\u00a0: → dword:}'
    ],
    [
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso] "On"=d word:00000001',
      'reg HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'reg d word:00000001: On REG_DWORD 1 ! {notation d word: → dword:}'
    ],
    [
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso] "On"=DWORD 00000001',
      'reg HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'reg DWORD 00000001: On REG_DWORD 1 ! {notation DWORD 00000001 → dword:00000001}'
    ],
    [
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso] "On"=00000001',
      'reg HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'reg 00000001: On REG_DWORD 1 ! {notation 00000001 → dword:00000001}'
    ],
    [
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso] "On"=palavra:000000001',
      'reg HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'reg palavra:000000001: On REG_DWORD 1 ! {notation palavra:000000001 → dword:00000001}'
    ],
    [
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso] "On"=шестнадцатеричный:25,00',
      'reg HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'reg шестнадцатеричный:25,00: On REG_BINARY "2500" ! {notation шестнадцатеричный: → hex:}'
    ],
    [
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso] "On"=hex:25،00',
      'reg HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'reg hex:25،00: On REG_BINARY "2500" ! {notation 25،00 → 25,00}'
    ]
  ],
  'quotes, blanks and brackets': [
    [
      '«\u00a0On\u00a0»\u00a0=\u00a0dword\u00a0:\u00a000000001',
      'reg dword\u00a0:\u00a000000001: On REG_DWORD 1 ! {notation «\u00a0On\u00a0» → "On"} {notation \u00a0=\u00a0 → =} {notation dword\u00a0: → dword:} {notation \u00a0 →  }'
    ],
    ['״On״=dword:00000001', 'reg dword:00000001: On REG_DWORD 1 ! {notation ״On״ → "On"}'],
    [
      '「On」＝dword：00000001',
      'reg dword：00000001: On REG_DWORD 1 ! {notation 「On」 → "On"} {notation ＝ → =} {notation dword： → dword:}'
    ],
    [
      '【HKEY_LOCAL_MACHINE¥SOFTWARE¥Contoso】を',
      'reg HKEY_LOCAL_MACHINE¥SOFTWARE¥Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {notation 【 → [} {notation ¥SOFTWARE¥ → \\SOFTWARE\\} {notation 】 → ]}'
    ],
    [
      '[HKEY_LOCAL_MACHINE \\ SOFTWARE \\ Contoso]',
      'reg HKEY_LOCAL_MACHINE \\ SOFTWARE \\ Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {key-blank  \\  → \\} {key-blank  \\  → \\}'
    ],
    [
      '[–HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso]',
      'reg -HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {notation [– → [-}'
    ],
    [
      'reg add «\u00a0HKLM\\SOFTWARE\\Contoso\u00a0» /v «\u00a0On\u00a0» /t REG_DWORD /d 1',
      'command HKLM\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {notation «\u00a0 → "} {notation \u00a0» → "}',
      'command /d 1: On REG_DWORD 1 {notation «\u00a0 → "} {notation \u00a0» → "}'
    ]
  ],
  'colons and joints of a hive': [
    [
      'HKLM\u00a0:\\SOFTWARE\\Contoso',
      'powershell HKLM\u00a0:\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {notation \u00a0: → :}'
    ],
    [
      'HKLM:\\ SOFTWARE \\ Contoso',
      'powershell HKLM:\\ SOFTWARE \\ Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {key-blank \\  → \\} {key-blank  \\  → \\}'
    ],
    [
      'HKEY-LOCAL-MACHINE\\SOFTWARE\\Contoso',
      'prose HKEY-LOCAL-MACHINE\\SOFTWARE\\Contoso → HKEY-LOCAL-MACHINE\\SOFTWARE\\Contoso {unknown-hive HKEY-LOCAL-MACHINE → HKEY_LOCAL_MACHINE}'
    ],
    [
      'HKEY _LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'prose HKEY _LOCAL_MACHINE\\SOFTWARE\\Contoso → HKEY _LOCAL_MACHINE\\SOFTWARE\\Contoso {unknown-hive HKEY _LOCAL_MACHINE → HKEY_LOCAL_MACHINE}'
    ],
    [
      'HKEYLOCALMACHINE\\SOFTWARE\\Contoso',
      'prose HKEYLOCALMACHINE\\SOFTWARE\\Contoso → HKEYLOCALMACHINE\\SOFTWARE\\Contoso {unknown-hive HKEYLOCALMACHINE → HKEY_LOCAL_MACHINE}'
    ],
    [
      'H KEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'prose H KEY_LOCAL_MACHINE\\SOFTWARE\\Contoso → H KEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {unknown-hive H KEY_LOCAL_MACHINE → HKEY_LOCAL_MACHINE}'
    ],
    [
      'LOCAL_MACHINE\\SOFTWARE\\Microsoft',
      'prose LOCAL_MACHINE\\SOFTWARE\\Microsoft → LOCAL_MACHINE\\SOFTWARE\\Microsoft {unknown-hive LOCAL_MACHINE → HKEY_LOCAL_MACHINE}'
    ],
    [
      'وHKEY_LOCAL_MACHINE\\ЅOFTWARE\\Contoso،',
      'prose HKEY_LOCAL_MACHINE\\ЅOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {notation ЅOFTWARE → SOFTWARE}'
    ],
    [
      'HKLM\\ЅOFTWARE下の',
      'prose HKLM\\ЅOFTWARE → HKEY_LOCAL_MACHINE\\SOFTWARE {notation ЅOFTWARE → SOFTWARE}'
    ]
  ],
  'look-alike letters': [
    [
      'HKEY_LOCAL_MACHİNE\\SOFTWARE\\Contoso açın',
      'prose HKEY_LOCAL_MACHİNE\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHİNE\\SOFTWARE\\Contoso {unknown-hive HKEY_LOCAL_MACHİNE → HKEY_LOCAL_MACHINE}'
    ],
    [
      'hkey_local_machıne\\Software\\Contoso',
      'prose hkey_local_machıne\\Software\\Contoso → hkey_local_machıne\\Software\\Contoso {unknown-hive hkey_local_machıne → HKEY_LOCAL_MACHINE}'
    ],
    [
      'НKЕY_LОСАL_МАСНІNЕ\\SOFTWARE\\Contoso',
      'prose НKЕY_LОСАL_МАСНІNЕ\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {notation НKЕY_LОСАL_МАСНІNЕ → HKEY_LOCAL_MACHINE}'
    ],
    [
      'ΗΚΕΥ_LOCAL_MACHINE\\SOFTWARE\\Contoso',
      'prose ΗΚΕΥ_LOCAL_MACHINE\\SOFTWARE\\Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {notation ΗΚΕΥ_LOCAL_MACHINE → HKEY_LOCAL_MACHINE}'
    ],
    [
      'НКЕУ_LOCAL_MACHINE\\Software',
      'prose НКЕУ_LOCAL_MACHINE\\Software → HKEY_LOCAL_MACHINE\\Software {notation НКЕУ_LOCAL_MACHINE → HKEY_LOCAL_MACHINE}'
    ]
  ],
  'hives in words of a language': [
    [
      'HKEY_LOKÁLNÍ_POČÍTAČ\\SOFTWARE\\Contoso',
      'prose HKEY_LOKÁLNÍ_POČÍTAČ\\SOFTWARE\\Contoso → HKEY_LOKÁLNÍ_POČÍTAČ\\SOFTWARE\\Contoso {unknown-hive HKEY_LOKÁLNÍ_POČÍTAČ → HKEY_LOCAL_MACHINE}'
    ],
    [
      'HKEY_LOKALNY_KOMPUTER\\SOFTWARE\\Contoso',
      'prose HKEY_LOKALNY_KOMPUTER\\SOFTWARE\\Contoso → HKEY_LOKALNY_KOMPUTER\\SOFTWARE\\Contoso {unknown-hive HKEY_LOKALNY_KOMPUTER → HKEY_LOCAL_MACHINE}'
    ],
    [
      'HKEY_MÁY_CỤC_BỘ\\SOFTWARE\\Contoso',
      'prose HKEY_MÁY_CỤC_BỘ\\SOFTWARE\\Contoso → HKEY_MÁY_CỤC_BỘ\\SOFTWARE\\Contoso {unknown-hive HKEY_MÁY_CỤC_BỘ → undefined}'
    ],
    [
      'HKEY_ΤΟΠΙΚΟΣ_ΥΠΟΛΟΓΙΣΤΗΣ\\SOFTWARE',
      'prose HKEY_ΤΟΠΙΚΟΣ_ΥΠΟΛΟΓΙΣΤΗΣ\\SOFTWARE → HKEY_ΤΟΠΙΚΟΣ_ΥΠΟΛΟΓΙΣΤΗΣ\\SOFTWARE {unknown-hive HKEY_ΤΟΠΙΚΟΣ_ΥΠΟΛΟΓΙΣΤΗΣ → undefined}'
    ],
    [
      'HKEY_현재_사용자\\Software\\Contoso',
      'prose HKEY_현재_사용자\\Software\\Contoso → HKEY_현재_사용자\\Software\\Contoso {unknown-hive HKEY_현재_사용자 → undefined}'
    ],
    [
      'HKEY_現在の_USER\\Software\\Contoso',
      'prose HKEY_現在の_USER\\Software\\Contoso → HKEY_現在の_USER\\Software\\Contoso {unknown-hive HKEY_現在の_USER → HKEY_CURRENT_USER}'
    ],
    [
      'HKEY_ローカル マシン\\Software\\Contoso を',
      'prose HKEY_ローカル マシン\\Software\\Contoso → HKEY_ローカル マシン\\Software\\Contoso {unknown-hive HKEY_ローカル マシン → undefined}'
    ],
    [
      'HKEY_LOKALER COMPUTER\\SOFTWARE\\Contoso',
      'prose HKEY_LOKALER COMPUTER\\SOFTWARE\\Contoso → HKEY_LOKALER COMPUTER\\SOFTWARE\\Contoso {unknown-hive HKEY_LOKALER COMPUTER → HKEY_LOCAL_MACHINE}'
    ],
    [
      'хкеј_локал_мацхине\\софтвер',
      'prose хкеј_локал_мацхине\\софтвер → хкеј_локал_мацхине\\софтвер {unknown-hive хкеј_локал_мацхине → HKEY_LOCAL_MACHINE}'
    ]
  ],
  'names in words of a language': [
    [
      'HKLM\\סופטוור\\Microsoft',
      'prose HKLM\\סופטוור\\Microsoft → HKEY_LOCAL_MACHINE\\סופטוור\\Microsoft'
    ],
    [
      '[HKLM\\ПРОГРАММНОЕ ОБЕСПЕЧЕНИЕ\\Microsoft]',
      'reg HKLM\\ПРОГРАММНОЕ ОБЕСПЕЧЕНИЕ\\Microsoft → HKEY_LOCAL_MACHINE\\ПРОГРАММНОЕ ОБЕСПЕЧЕНИЕ\\Microsoft'
    ],
    [
      'HKLM\\সফটওয়্যার\\Microsoft',
      'prose HKLM\\সফটওয়্যার\\Microsoft → HKEY_LOCAL_MACHINE\\সফটওয়্যার\\Microsoft'
    ],
    [
      '(\\Programvara\\Microsoft\\Office\\16.0\\Common\\)',
      'prose \\Programvara\\Microsoft\\Office\\16.0\\Common\\ → \\Programvara\\Microsoft\\Office\\16.0\\Common'
    ],
    [
      'HKLM\\SOFTWARE\\Contoso\\TLS 1,2\\Πρόγραμμα-πελάτης',
      'prose HKLM\\SOFTWARE\\Contoso\\TLS 1,2\\Πρόγραμμα-πελάτης → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso\\TLS 1,2\\Πρόγραμμα-πελάτης'
    ]
  ],
  'signs of money': [
    [
      'HKEY_LOCAL_MACHINE₩SOFTWARE₩Contoso에서 ₩1000',
      'prose HKEY_LOCAL_MACHINE₩SOFTWARE₩Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {notation ₩SOFTWARE₩ → \\SOFTWARE\\}'
    ],
    [
      'HKEY_LOCAL_MACHINE ¥ SOFTWARE ¥ Contoso は',
      'prose HKEY_LOCAL_MACHINE ¥ SOFTWARE ¥ Contoso → HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso {key-blank  ¥  → \\} {key-blank  ¥  → \\}'
    ],
    [
      'HKEY_LOCAL_MACHINE￥ЅOFTWARE',
      'prose HKEY_LOCAL_MACHINE￥ЅOFTWARE → HKEY_LOCAL_MACHINE\\SOFTWARE {notation ￥ЅOFTWARE → \\SOFTWARE}'
    ]
  ],
  'commands and cmdlets': [
    [
      'reg add HKLM\\A /v B /t REG_EXPAND_SZ /d ^%TEMP^%\\x',
      'command HKLM\\A → HKEY_LOCAL_MACHINE\\A',
      'command /d ^%TEMP^%\\x: B REG_EXPAND_SZ "%TEMP%\\\\x"'
    ],
    [
      'C:\\Windows\\System32\\reg.exe add HKLM\\A /v B /d 1',
      'command HKLM\\A → HKEY_LOCAL_MACHINE\\A',
      'command /d 1: B REG_SZ "1"'
    ],
    [
      'sp HKLM:\\A B 1 -Type DWord',
      'powershell HKLM:\\A → HKEY_LOCAL_MACHINE\\A',
      'powershell 1: B REG_DWORD 1'
    ],
    ['rp HKLM:\\A B', 'powershell HKLM:\\A → HKEY_LOCAL_MACHINE\\A', 'powershell : B DELETE'],
    ['ni HKCU:\\A -Force', 'powershell HKCU:\\A → HKEY_CURRENT_USER\\A'],
    ['rm HKCU:\\A -Recurse', 'powershell -HKCU:\\A → HKEY_CURRENT_USER\\A'],
    [
      'New-Item HKLM:\\A -Force | New-ItemProperty -Name B -Value 1',
      'powershell HKLM:\\A → HKEY_LOCAL_MACHINE\\A',
      'powershell -Value 1: B REG_DWORD 1'
    ],
    [
      "Remove-ItemProperty HKLM:\\A -Name 'B C', D",
      'powershell HKLM:\\A → HKEY_LOCAL_MACHINE\\A',
      'powershell : B C DELETE',
      'powershell : D DELETE'
    ],
    [
      'Set-Item -Path HKLM:\\A -Value x',
      'powershell HKLM:\\A → HKEY_LOCAL_MACHINE\\A',
      'powershell -Value x: @ REG_SZ "x"'
    ],
    [
      'Set-ItemProperty -Path HKLM\u00a0:\\A -Name B -Value １',
      'powershell HKLM\u00a0:\\A → HKEY_LOCAL_MACHINE\\A {notation \u00a0: → :}',
      'powershell -Value １: B REG_DWORD 1'
    ],
    [
      'reg add HKLM\\A /v B /t REG_DWÖRD /d 1',
      'command HKLM\\A → HKEY_LOCAL_MACHINE\\A',
      'command /d 1: B undefined !'
    ]
  ],
  'only letters of another case': [
    [
      'hkey_local_machine\\software\\contoso',
      'prose hkey_local_machine\\software\\contoso → HKEY_LOCAL_MACHINE\\software\\contoso'
    ],
    [
      '[hklm\\Software\\Contoso] "On"=dword:0000000A',
      'reg hklm\\Software\\Contoso → HKEY_LOCAL_MACHINE\\Software\\Contoso',
      'reg dword:0000000A: On REG_DWORD 10'
    ]
  ],
  'text of many languages that is none': [
    ['C:\\Benutzer\\Öffentlich\\Software\\Microsoft\\Office\\16.0\\x'],
    ['\\Roaming\\Microsoft\\Templates und \\AppData\\Local\\Microsoft\\Office\\16.0\\x'],
    ['El usuario CONTOSO\\ana abre \\\\servidor\\Software\\Microsoft\\Office'],
    ['la clave del HKLM, ni HKCU ni si HKLM'],
    ['путь C:\\Программы\\Microsoft\\Office\\16.0 и \\\\сервер\\общий_ресурс\\папка'],
    ['МОЙ_ДОМЕН\\иван или ДОМЕН_КОМПАНИИ\\пользователь'],
    ['ΤΟΠΙΚΟΣ_ΧΡΗΣΤΗΣ\\φάκελος'],
    ['MY_LOCAL_MACHINE\\x, NT_SERVICE\\y, SYSTEM_LOCAL_MACHINE\\z'],
    ['ソフトウェア\\Microsoft\\Office と ¥Software¥ と ¥1,000'],
    ['₩5,000 ₩한국 소프트웨어\\마이크로소프트'],
    ['价格：USD¥100、HKD¥20、HK\\$ 20'],
    ['HKEY_* et HKEY_XXX, la ruche HKEY LOCAL MACHINE'],
    ['Type = DWORD: 1, color = hex: ff0000, a=hex:ff'],
    ['"key"=hex: see below'],
    ['"Name"=12345678 und "x"=deadbeef'],
    ['"v"="hex: values" "w"="dword: on"'],
    ['Cert:\\LocalMachine\\My, Env:\\PATH'],
    ['SP HKLM is none, RM HKCU: neither'],
    ['आरईजी_डी \\ शब्द, ระบบ\\ซอฟต์แวร์'],
    ['dword is 32 bits; DWORD: 4 bytes']
  ]
}

describe('damage of many locales', () => {
  for (const [kind, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) {
      it(`should read ${kind}: ${text}`, () => {
        expect(summary(text)).toEqual(expected)
      })
    }
  }
})
