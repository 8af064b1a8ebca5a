import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {commandsIn} from '../../src/shell/commands.ts'
import {isWholeCommand} from '../../src/shell/whole-command.ts'

describe('commandsIn', () => {
  it.each([
    [
      'Run Get-Relay -Identity Harbor | Set-Relay -Enabled $true to go on.',
      ['Get-Relay -Identity Harbor | Set-Relay -Enabled $true']
    ],
    ['Use the Get-RelayQueue cmdlet.', ['Get-RelayQueue']],
    ['Das Get-RelayQueue-Cmdlet.', ['Get-RelayQueue']],
    ['then gpupdate /force, and wait', ['gpupdate /force']],
    ['either the -UserName or -ActivityID parameter', ['-UserName', '-ActivityID']],
    [
      'run set-relay anna@contoso.com -Open $true where',
      ['set-relay anna@contoso.com -Open $true']
    ],
    ['Set-Relay –Open:$true.', ['Set-Relay –Open:$true']],
    ['Set-Relay -Users "Anna", "Bo" now', ['Set-Relay -Users "Anna"']]
  ])('should read %j', (text, expected) => {
    expect(commandsIn(text).map(({start, end}) => text.slice(start, end))).toEqual(expected)
  })

  it.each([
    'The add-in is a set-up for sign-in and read-only pop-ups.',
    'Add-Ins, Set-Up, Write-Only and Open-Source',
    'yes/no, and/or, /mnt/backup on the disk',
    'Exchange-Server und -Dienste',
    'a well-known 5-point scale -- or not',
    'see www.set-relay.com and set-relay@contoso.com'
  ])('should find none in %j', (text) => {
    expect(commandsIn(text)).toEqual([])
  })

  it('should find places that are apart, inside of the text and in order', () => {
    const piece = fc.constantFrom(
      'Get-Relay',
      ' ',
      '-Open',
      '"',
      '$x',
      '|',
      '–',
      'sfc',
      '/now',
      'a',
      '{',
      '<b>',
      '\n'
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const {start, end} of commandsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      })
    )
  })
})

describe('isWholeCommand', () => {
  it.each([
    'Get-Relay',
    'PS C:\\> Get-Relay -All',
    '$a = Get-Relay',
    '(Get-Relay).Name',
    'sfc /scannow',
    'C:\\tools\\relay.exe -q',
    'Get–Relay'
  ])('should know %j', (text) => expect(isWholeCommand(text)).toBe(true))

  it.each(['Save', 'relay.maxQueue=40', 'set-up', 'ping', 'Add-In'])('should not take %j', (text) =>
    expect(isWholeCommand(text)).toBe(false)
  )
})
