/** One behaviour of an import, as it was observed. */
export interface ImportCase {
  /** Where it is recorded: a test of Wine that runs on Windows too, or documentation. */
  readonly source: string
  /** The lines after the header and the key, unless they bring their own. */
  readonly text: string
  /** What the registry holds afterwards: name, type, data as JSON; keys that are opened or deleted. */
  readonly stores: readonly string[]
  /** Stands before the text; the header and the key of {@link key} when absent. */
  readonly before?: string
}

/** The key that the cases write to. */
export const key = 'HKEY_CURRENT_USER\\Software\\Contoso'

const reg4 = `REGEDIT4\n\n[${key}]\n`
const reg5 = `Windows Registry Editor Version 5.00\n\n[${key}]\n`
const wine = (name: string) => `Wine, programs/reg/tests/import.c, ${name}`

/** What is stored by one line with a name before the data. */
function rows(
  source: string,
  list: readonly (readonly [text: string, ...stores: string[]])[],
  before = reg4
): readonly ImportCase[] {
  return list.map(([text, ...stores]) => ({source: wine(source), text, stores, before}))
}

const headers: readonly (readonly [header: string, isRead: boolean])[] = [
  ['REGEDIT4\n', true],
  [' REGEDIT4\n', true],
  ['\tREGEDIT4\n', true],
  ['\nREGEDIT4\n', false],
  ['regedit4\n', false],
  ['Regedit4\n', false],
  ['REGEDIT3\n', false],
  ['REGEDIT5\n', false],
  ['REGEDIT9\n', false],
  ['REGEDIT 4\n', false],
  ['REGEDIT4FOO\n', false],
  ['REGEDIT4 FOO\n', false],
  ['Windows Registry Editor Version 5.00\n', true],
  ['\ufeffWindows Registry Editor Version 5.00\r\n', true],
  ['\ufeff Windows Registry Editor Version 5.00\n', true],
  ['\ufeff\tWindows Registry Editor Version 5.00\n', true],
  ['Windows Registry Editor Version 4.00\n', false],
  ['Windows Registry Editor Version 5\n', false],
  ['Windows Registry Editor version 5.00\n', false],
  ['WINDOWS REGISTRY EDITOR VERSION 5.00\n', false]
]

/** Every case; the order follows the sources. */
export const importCases: readonly ImportCase[] = [
  ...headers.map(([header, isRead]) => ({
    source: wine('test_import and test_unicode_import, headers'),
    text: '"v"="x"',
    stores: isRead ? ['v REG_SZ "x"'] : [],
    before: `${header}\n[${key}]\n`
  })),
  ...rows('Wine1 to Wine4', [
    ['"v"=dword:00000782', 'v REG_DWORD 1922'],
    ['#note\n@="d"', '@ REG_SZ "d"'],
    [';note\n\n"v"=dword:12345678', 'v REG_DWORD 305419896'],
    ['"v"=hex(7):4c,69,\\\n  6e,65,00,00', 'v REG_MULTI_SZ ["Line"]']
  ]),
  ...rows('Wine5 to Wine9', [
    ['"v"="no line end"', 'v REG_SZ "no line end"'],
    ['#note\\\n"v"="a"', 'v REG_SZ "a"'],
    [';note\\\n"v"="a"', 'v REG_SZ "a"']
  ]),
  ...rows('Wine10 to Wine13', [
    ['"v"="a"#note'],
    ['"v"="a";note', 'v REG_SZ "a"'],
    ['"v"=dword:01020304 #note'],
    ['"v"=dword:02040608 ;note', 'v REG_DWORD 33818120']
  ]),
  ...rows('Wine14 to Wine17', [
    ['"v"=hex(7):4c,69,\\\n  #note\n  6e,00,00\n"w"="after"', 'w REG_SZ "after"'],
    [
      '"v"=hex(7):4c,69,\\\n  ;note\n  6e,00,00\n"w"="after"',
      'v REG_MULTI_SZ ["Lin"]',
      'w REG_SZ "after"'
    ]
  ]),
  ...rows('Comment1 to Comment6, Wine18 and Wine19', [
    ['#"v"="a"'],
    [';"v"="a"'],
    ['    #"v"="a"'],
    ['    ;"v"="a"'],
    ['"v"="a"#"w"="b"'],
    ['"v"="a";"w"="b"', 'v REG_SZ "a"']
  ]),
  ...rows('Wine20 to Wine31', [
    ['"v"=#"a"'],
    ['"v"=;"a"'],
    ['"v"="#a"', 'v REG_SZ "#a"'],
    ['"v"=";a"', 'v REG_SZ ";a"'],
    ['"v"="a ;b"', 'v REG_SZ "a ;b"'],
    ['"v"=#dword:00000001'],
    ['"v"=;dword:00000002'],
    ['"v"=dword:00000003#note'],
    ['"v"=dword:00000004;note', 'v REG_DWORD 4']
  ]),
  ...rows('Multi-Line1 to Multi-Line10', [
    ['"v"=hex(7):4c,\\\n  69,\\;note\n  6e,00,00', 'v REG_MULTI_SZ ["Lin"]'],
    ['"v"=hex(7):4c,\\\n  69,;note\n  6e,00,00', 'v REG_MULTI_SZ ["Li"]'],
    ['"v"=hex(7):4c,69\\\n,6e,00,00'],
    ['"v"=hex(7):4c,69\\\n  ,6e,00,00'],
    ['"v"=hex(7):4c,69,\\;#note\n  6e,00,00', 'v REG_MULTI_SZ ["Lin"]'],
    ['"v"=hex(7):4c,69,\\#note\n  6e,00,00'],
    ['"v"=hex(7):4c,69,\\\n\n  6e,\\;note\n\n  65,00,00', 'v REG_MULTI_SZ ["Line"]']
  ]),
  ...rows('Wine32a to Wine36d', [
    ['"v"=dword:1', 'v REG_DWORD 1'],
    ['"v"=dword:4444', 'v REG_DWORD 17476'],
    ['"v"=dword:'],
    ['"v"=dword:hello'],
    ['"v"=dword:123456789'],
    ['"v"=dword:012345678'],
    ['"v"=dword:000000001'],
    ['"v"=dword:12345678abc'],
    ['"v"=dword:12345678 abc'],
    ['"v"=dword:0x123'],
    ['"v"=dword:123 456'],
    ['"v"=dword:1234 5678'],
    ['"v"=dword:1234;5678', 'v REG_DWORD 4660'],
    ['"v"=dword:1234 ;5678', 'v REG_DWORD 4660'],
    ['"v"=dword:1234#5678'],
    ['"v"=dword:1234 #5678']
  ]),
  ...rows('Wine37a to Test38d', [
    ['"v"="foo"bar"'],
    ['"v"="foo""bar"'],
    ['"v"=""', 'v REG_SZ ""'],
    ['""="d"', '@ REG_SZ "d"'],
    ['"v"='],
    ['"v"=\\"'],
    ['"v"=\\"a\\"'],
    ['"v"=\\"a"']
  ]),
  ...rows('Wine39a to Wine39d', [
    ['"v"="a"  ;note', 'v REG_SZ "a"'],
    ['"v"="a"\t\t;note', 'v REG_SZ "a"'],
    ['"v"="a"  #note'],
    ['"v"="a"\t\t#note']
  ]),
  ...rows('TestNoBeginQuote to MixedQuotes', [
    ['"v"=a"'],
    ['"v"="a'],
    ['"v"=a'],
    ['v"="a"'],
    ['"v="a"'],
    ['v="a"'],
    ['"v=a"']
  ]),
  ...rows('Wine40a to Wine42c', [
    ['"v"=hex(2):4c,69,00', 'v REG_EXPAND_SZ "Li"'],
    ['"v"=hex(2):4c,69\\\n"w"="after"', 'w REG_SZ "after"'],
    ['"v"=hex(2):4c,69,\\\n"w"="swallowed"\n"x"="after"', 'x REG_SZ "after"'],
    ['"v"=dword:1234\\\n5678'],
    ['"v"="a \\\nb"'],
    ['"a\\"b"="c \\"d\\" e"', 'a"b REG_SZ "c \\"d\\" e"'],
    ['"a\'b"=dword:00000008', "a'b REG_DWORD 8"],
    ['"v\\\nw"="a"\n"x"="after"', 'x REG_SZ "after"']
  ]),
  ...rows('Wine43a to Wine45k', [
    ['"v"=hex(0):56,00,61,00', 'v REG_NONE "56006100"'],
    ['"v"=hex(0):56,00\\\n  61,00'],
    ['"v"=hex(0):56,00,6\\\n1,00'],
    ['"v"=hex:11,22,33,44', 'v REG_BINARY "11223344"'],
    ['"v"=hex:11,22,\\\n  33,44', 'v REG_BINARY "11223344"'],
    ['"v"=hex:11,22,\\;note\n  33,\n  44', 'v REG_BINARY "112233"'],
    ['"v"=hex:11,22,\\;note\n  33,\\#note\n  44']
  ]),
  ...rows('Wine47a to Wine47l', [
    ['"v"=hex(10):56', 'v 0x10 "56"'],
    ['"v"=hex(7fffffff):56', 'v 0x7fffffff "56"'],
    ['"v"=hex(ffffffff):56', 'v 0xffffffff "56"'],
    ['"v"=hex(100000000):56'],
    ['"v"=hex(0x2):56'],
    ['"v"=hex(0X2):56'],
    ['"v"=hex(x2):56']
  ]),
  ...rows('Wine48a to Wine51b', [
    ['"v"=hex(7):4c,69,  \\\n  6e,00,00', 'v REG_MULTI_SZ ["Lin"]'],
    ['"v"=hex(7):4c,69,\t\\\n  6e,00,00', 'v REG_MULTI_SZ ["Lin"]'],
    ['"v"=hex(2):25,50,25,00,', 'v REG_EXPAND_SZ "%P%"'],
    ['"v"=hex(2):25,50,25,00  ;note', 'v REG_EXPAND_SZ "%P%"'],
    ['"v"=hex(2):25,50,25,00\t#note'],
    ['"v"=hex(0):25,50,100,54'],
    ['"v"=hex(0):25,1a4,00']
  ]),
  ...rows('Wine52a to Wine53f', [
    ['"v"=hex(2):25,48\\,4f,00'],
    ['"v"=hex(2):25,48,\\4f,00'],
    ['"v"=hex(2):25,48\\ ,4f,00'],
    ['"v"=hex(2):25,48,\\ 4f,00'],
    ['"v"=hex(2):\\25,48,00'],
    ['"v"=hex(2):25,4\\8,00'],
    ['"v"=hex(2):25,\\,48,00'],
    ['"v"=hex(2):25,5c,\\\\\n  25,00'],
    ['"v"=hex(2):,\\\n  25,00'],
    ['"v"=hex(2):\\\n  25,48,25,00', 'v REG_EXPAND_SZ "%H%"'],
    ['"v"=hex(2):25,5c,  \\  ;note\n  25,00', 'v REG_EXPAND_SZ "%\\\\%"'],
    ['"v"=hex(2):25,5c  \\  ;note\n  25,00']
  ]),
  ...rows('Wine54a to Wine60f', [
    [`"v"=hex(2):4c,\\\n[${key}\\Swallowed]\n"w"="same key"`, 'w REG_SZ "same key"'],
    [`"v"=hex(2):4c\\\n[${key}\\Next]`, `+${key}\\Next`],
    ['"v"=hex(2):4c,\\\n;note\n"w"="swallowed"'],
    ['"v"=hex(2):4c,\\\n#note\n"w"="after"', 'w REG_SZ "after"'],
    ['"v"=hex(2):4c,\\\n\n"w"="swallowed"'],
    ['"v"=hex(2):4c,\\\n@="swallowed"'],
    ['"v"=hex:11,\\\n\\\n  22'],
    ['"v"=hex:11,\\\n  \\\n  22'],
    ['"v"=hex(7):4c,\\\n \n\t\n  69,00,00', 'v REG_MULTI_SZ ["Li"]']
  ]),
  ...rows('Wine61a to Wine63b', [
    ['"v"=hex(0):25,48,/\n  25'],
    ['"v"=hex(0):56,61,\\', 'v REG_NONE "5661"'],
    ['"v"=hex:11,22,\\', 'v REG_BINARY "1122"'],
    ['"v"=hex(7):4c,69\\'],
    ['"v"=hex(7):4c,\\\n  ,69,00'],
    ['"v"=hex(7):4c,\\\n  69,,6e,00']
  ]),
  ...rows('Wine66a to Wine68i', [
    ['"v"=hex(7):4c,69,6e,65', 'v REG_MULTI_SZ ["Line"]'],
    ['"v"=hex(7):4c,69,6e,65,00,', 'v REG_MULTI_SZ ["Line"]'],
    ['"v"=hex(2):25,50,25', 'v REG_EXPAND_SZ "%P%"'],
    ['"v"=hex(1):', 'v REG_SZ ""'],
    ['"v"=hex(4):', 'v 0x4 ""'],
    ['"v"=hex(7):', 'v REG_MULTI_SZ []'],
    ['"v"=hex(abcd):', 'v 0xabcd ""'],
    ['"v"=hex:', 'v REG_BINARY ""']
  ]),
  ...rows('Wine69a to Wine70f', [
    ['"v"="a\\\\0b"', 'v REG_SZ "a\\\\0b"'],
    ['"v"="\\0"'],
    ['"v"="a\\0b"']
  ]),
  ...rows(
    'test_unicode_import, Wine3 and count/up',
    [
      ['"v"=hex(7):4c,00,69,00,00,00,61,00,00,00,00,00', 'v REG_MULTI_SZ ["Li","a"]'],
      ['"a/b"="c/d"', 'a/b REG_SZ "c/d"'],
      ['"\\\\a\\\\b"=""', '\\a\\b REG_SZ ""']
    ],
    reg5
  ),
  ...rows('Wine46a to Wine46f', [
    ['"v"=-', 'v DELETE'],
    ['"v"=  -', 'v DELETE'],
    ['"v"=  \t-\t  ', 'v DELETE'],
    ['"v"=-"a"'],
    ['"v"=- ;note', 'v DELETE'],
    ['"v"=- #note']
  ]),
  ...[
    ['No_Opening_Bracket', `${key}\\A]\n"v"="a"`, 'v REG_SZ "a"'],
    ['Subkey1e', `[${key}\\A\\]\n"v"="a"`, `+${key}\\A`, 'v REG_SZ "a"'],
    ['Subkey1f', `[${key}\\A\\\\]`, `+${key}\\A`],
    ['Subkey1c', `[${key}\\A ]`, `+${key}\\A `],
    ['Subkey"1', `[${key}\\A"1]\n"v\\\\1"="a"`, `+${key}\\A"1`, 'v\\1 REG_SZ "a"'],
    ['https://winehq.org', `[${key}\\https://contoso.com]`, `+${key}\\https://contoso.com`],
    ['Subkey2a and Subkey2b', `[-${key}\\A]`, `-${key}\\A`],
    ['Subkey3a', '[hkey_CURRENT_user\\Software\\Contoso]\n"v"="a"', `+${key}`, 'v REG_SZ "a"'],
    ['Wine46a (deleted key)', `[-${key}\\A]\n"v"=dword:12345678`, `-${key}\\A`]
  ].map(([source = '', text = '', ...stores]) => ({
    source: wine(source),
    text,
    stores,
    before: reg4
  })),
  ...[
    ['Subkey1a', `[ ${key}\\A]\n"v"="a"`],
    ['Subkey1b', `[\t${key}\\A]\n"v"="a"`],
    ['No_Closing_Bracket', `[${key}\\A\n"v"="a"`],
    ['Subkey2a, blank before the minus', `[ -${key}\\A]`],
    ['Subkey2a, blank after the minus', `[- ${key}\\A]`],
    ['Wine46b (unknown root)', '[HKEY_CURRENT_USERS\\A]\n"v"=dword:12345678']
  ].map(([source = '', text = '']) => ({
    source: wine(source),
    text,
    stores: [],
    before: 'REGEDIT4\n\n'
  })),
  {
    source:
      'jaugernaut.com, Identifying the Elements of a Reg File: root keys must not be abbreviated',
    text: '[HKCU\\Software\\Contoso]\n"v"="a"',
    stores: [],
    before: 'REGEDIT4\n\n'
  },
  {
    source: 'Windows code page 1252: 80 is the euro sign, 93 and 94 are quotation marks',
    text: '"v"=hex(2):80,93,41,94,00\n"w"=hex(7):9f,00,ff,00,00',
    stores: ['v REG_EXPAND_SZ "€“A”"', 'w REG_MULTI_SZ ["Ÿ","ÿ"]'],
    before: reg4
  },
  {
    source:
      'learn.microsoft.com, Registry value types: REG_QWORD is a 64-bit number, little-endian',
    text: '"v"=hex(b):ff,00,00,00,00,00,00,80',
    stores: ['v REG_QWORD "9223372036854776063"'],
    before: reg5
  },
  {
    source:
      'learn.microsoft.com, Registry value types: REG_DWORD is a 32-bit number, little-endian',
    text: '"v"=hex(4):01,02,00,00',
    stores: ['v REG_DWORD 513'],
    before: reg5
  }
]
