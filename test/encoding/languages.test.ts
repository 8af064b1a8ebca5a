import {describe, expect, it} from 'vitest'
import {codePages} from '../../src/encoding/code-page.ts'
import {findMojibake} from '../../src/encoding/mojibake.ts'
import {rangesOfLocale} from '../../src/encoding/ranges.ts'

/** Sentences of our own in every language that the content may be in. */
const samples: Readonly<Record<string, string>> = {
  'ar-SA': 'افتح الإعدادات ثم اختر اللغة التي تريدها، واضغط على زر الحفظ.',
  'bg-BG': 'Отворете настройките и изберете езика, който желаете; после запазете.',
  'cs-CZ': 'Otevřete nastavení a zvolte jazyk, který chcete používat; změny uložte.',
  'da-DK': 'Åbn indstillingerne, og vælg det sprog, du ønsker; gem så ændringerne.',
  'de-DE': 'Öffnen Sie die Einstellungen, wählen Sie die Größe und schließen Sie „Übersicht“.',
  'el-GR': 'Ανοίξτε τις ρυθμίσεις και επιλέξτε τη γλώσσα που θέλετε να χρησιμοποιήσετε.',
  'en-GB': 'Open the settings – choose the café’s language, then “Save”…',
  'es-ES': '¿Qué opción elegirá mañana? Abra la configuración y pulse «Guardar» según el caso.',
  'et-EE': 'Avage sätted ja valige keel, mida soovite kasutada; lõpuks täitke väljad õigesti.',
  'fi-FI': 'Avaa asetukset ja valitse kieli, jota haluat käyttää; lisää myös käyttäjä.',
  'fr-FR': 'Ouvrez les paramètres, sélectionnez la langue désirée et cliquez sur « Enregistrer ».',
  'he-IL': 'פתח את ההגדרות ובחר את השפה הרצויה, ולאחר מכן לחץ על שמירה.',
  'hi-IN': 'सेटिंग खोलें और वह भाषा चुनें जिसे आप उपयोग करना चाहते हैं।',
  'hr-HR':
    'Otvorite postavke i odaberite jezik koji želite; zatim spremite još jednom čitav članak.',
  'hu-HU':
    'Nyissa meg a beállításokat, és válassza ki a megfelelő nyelvet; őrizze meg a működő értéket.',
  'id-ID': 'Buka “Pengaturan” – pilih bahasa yang Anda inginkan…',
  'it-IT': 'Apri le impostazioni perché così potrai scegliere la città più vicina.',
  'ja-JP': '設定を開いて、使用する言語を選択してから、保存ボタンをクリックします。',
  'kk-KZ': 'Параметрлерді ашып, қажетті тілді таңдаңыз, содан кейін сақтаңыз.',
  'ko-KR': '설정을 열고 사용할 언어를 선택한 다음 저장 단추를 클릭합니다.',
  'lt-LT':
    'Atidarykite nustatymus ir pasirinkite kalbą, kurią norite naudoti; išsaugokite žinučių sąrašą.',
  'lv-LV':
    'Atveriet iestatījumus un izvēlieties valodu, kuru vēlaties lietot; saglabājiet ķēdīti šeit.',
  'nb-NO': 'Åpne innstillingene, velg språket du ønsker, og lagre endringene for å fullføre.',
  'nl-NL': 'Open de instellingen en kies één taal; de coördinaten zijn al geïnstalleerd.',
  'pl-PL': 'Otwórz ustawienia i wybierz język, którego chcesz używać; zapisz też łącze źródłowe.',
  'pt-BR': 'Abra as configurações, não se esqueça da opção «Salvar» e da permissão à direita.',
  'pt-PT': 'Abra as definições e selecione a opção à direita; a alteração não será imediata.',
  'ro-RO':
    'Deschideți setările și alegeți limba pe care doriți să o utilizați în această fereastră.',
  'ru-RU': 'Откройте настройки и выберите язык, который хотите использовать; затем сохраните всё.',
  'sk-SK': 'Otvorte nastavenia a vyberte jazyk, ktorý chcete používať; ďalšie kľúče sú nižšie.',
  'sl-SI':
    'Odprite nastavitve in izberite jezik, ki ga želite uporabljati; še enkrat preverite čas.',
  'sr-Latn-RS':
    'Otvorite podešavanja i izaberite jezik koji želite da koristite; sačuvajte još nešto.',
  'sv-SE': 'Öppna inställningarna, välj det språk du önskar och spara därefter på nytt.',
  'th-TH': 'เปิดการตั้งค่าแล้วเลือกภาษาที่คุณต้องการใช้ จากนั้นคลิกบันทึก',
  'tr-TR':
    'Ayarları açın, kullanmak istediğiniz dili seçin ve değişiklikleri kaydetmek için düğmeye basın.',
  'uk-UA': 'Відкрийте налаштування та виберіть мову, яку хочете використовувати; збережіть її.',
  'vi-VN': 'Mở phần cài đặt rồi chọn ngôn ngữ bạn muốn sử dụng, sau đó nhấn nút lưu.',
  'zh-CN': '打开设置，然后选择要使用的语言，最后单击“保存”按钮。',
  'zh-TW': '開啟設定，然後選擇要使用的語言，最後按一下「儲存」按鈕。'
}

describe.each(Object.entries(samples))('%s', (locale, text) => {
  const ranges = rangesOfLocale(locale)

  it('should be left alone, in capitals and in quotes as well', () => {
    for (const each of [text, text.toLocaleUpperCase(locale), `«${text}» “${text.slice(0, 9)}”…`])
      expect(findMojibake(each, ranges)).toEqual([])
  })

  it('should be found and repaired whatever it was read in', () => {
    for (const {name, bytes} of codePages) {
      const read = misread(text, bytes)
      if (read === undefined) continue
      const repaired = repair(read, rangesOfLocale(locale))
      expect([name, repaired]).toEqual([name, text])
    }
  })
})

describe('encodings of East Asia', () => {
  const decoders = ['gbk', 'shift_jis', 'big5', 'euc-kr'].map((name) => new TextDecoder(name))
  it.each(['zh-CN', 'zh-TW', 'ja-JP', 'ko-KR'])('should be found in %s', (locale) => {
    const text = samples[locale] ?? ''
    for (const decoder of decoders) {
      const read = decoder.decode(Buffer.from(text, 'utf8'))
      const found = findMojibake(read, rangesOfLocale(locale))
      expect([decoder.encoding, found.length > 0]).toEqual([decoder.encoding, true])
      for (const {meant} of found) if (meant !== undefined) expect(text).toContain(meant)
    }
  })
})

/** Undefined where the encoding lacks a byte of the text. */
function misread(text: string, bytes: ReadonlyMap<string, number>): string | undefined {
  const characters = new Map([...bytes].map(([character, byte]) => [byte, character]))
  let read = ''
  for (const byte of Buffer.from(text, 'utf8')) {
    const character = byte < 0x80 ? String.fromCharCode(byte) : characters.get(byte)
    if (character === undefined) return undefined
    read += character
  }
  return read
}

function repair(text: string, ranges: ReadonlySet<number>): string {
  let result = ''
  let cursor = 0
  for (const {start, end, meant} of findMojibake(text, ranges)) {
    result += text.slice(cursor, start) + meant
    cursor = end
  }
  return result + text.slice(cursor)
}
