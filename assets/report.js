/*
 * Lockstep consistency report: filters findings, on the page of an article and over all of them.
 *
 * Pages are complete without it: forms are hidden until it runs. What is shown goes into the page as
 * text, never as HTML. No dependency, no build step.
 */
;(() => {
  const form = document.querySelector('#filters')
  if (!form) return
  form.hidden = false
  const results = document.querySelector('#results')
  const status = document.querySelector('#status')

  /** The choices of the form; empty where nothing is chosen. */
  function choices() {
    const given = new FormData(form)
    const choice = (name) => String(given.get(name) ?? '')
    return {
      text: choice('text').trim(),
      severity: choice('severity'),
      rule: choice('rule'),
      locale: choice('locale')
    }
  }

  /** Take the choices from the address, so that a list of findings can be linked to. */
  function readAddress() {
    const given = new URLSearchParams(location.hash.slice(1))
    for (const name of ['text', 'severity', 'rule', 'locale']) {
      const field = form.elements.namedItem(name)
      if (!field) continue
      field.value = given.get(name) ?? ''
      if (field.selectedIndex === -1) field.selectedIndex = 0
    }
  }

  function writeAddress() {
    const given = Object.entries(choices()).filter(([, value]) => value !== '')
    const hash = given.length === 0 ? ' ' : `#${new URLSearchParams(given)}`
    try {
      history.replaceState(null, '', hash === ' ' ? location.pathname : hash)
    } catch {
      // Some browsers do not let pages from the file system change their address.
    }
  }

  /** @param {() => void} update Called when a choice is made; of typing, when it pauses. */
  function listen(update) {
    let timer = 0
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      clearTimeout(timer)
      update()
    })
    form.addEventListener('input', (event) => {
      clearTimeout(timer)
      timer = setTimeout(update, event.target.type === 'search' ? 200 : 0)
    })
    form.addEventListener('reset', () => setTimeout(update, 0))
  }

  if (results) searchAll()
  else filterPage()

  /** Show and hide the findings that the page has. */
  function filterPage() {
    const message = document.createElement('p')
    message.className = 'hint'
    message.setAttribute('role', 'status')
    form.after(message)
    listen(() => {
      const {severity, rule, locale} = choices()
      let shown = 0
      const sections = document.querySelectorAll('.document')
      for (const section of sections) {
        let inside = 0
        for (const item of section.querySelectorAll('.finding')) {
          const {dataset} = item
          item.hidden =
            (severity !== '' && dataset.severity !== severity) ||
            (rule !== '' && dataset.rule !== rule) ||
            (locale !== '' && dataset.locale !== locale)
          if (!item.hidden) inside++
        }
        section.hidden = inside === 0
        shown += inside
      }
      message.textContent = shown === 1 ? '1 finding' : `${shown} findings`
    })
  }

  /** Search the index, part by part, as far as findings are wanted. */
  function searchAll() {
    const severities = ['error', 'warning', 'info']
    const step = 100
    const more = document.querySelector('#more')
    /** Parts by number: `{articles, rows}`; and what waits for them. */
    const parts = []
    const waiting = new Map()
    let index
    /** The search that is going on: later ones end it. */
    let current = 0
    let wanted = step

    globalThis.lockstepFindings = (number, data) => {
      if (number === -1) {
        index = data
        readAddress()
        search()
        return
      }
      parts[number] = data
      waiting.get(number)?.(data)
      waiting.delete(number)
    }

    listen(() => {
      wanted = step
      writeAddress()
      search()
    })
    addEventListener('hashchange', () => {
      wanted = step
      readAddress()
      search()
    })
    more.addEventListener('click', () => {
      const before = results.children.length
      wanted += step
      search().then(() => results.children[before]?.querySelector('a')?.focus())
    })

    function load(number) {
      if (parts[number]) return Promise.resolve(parts[number])
      return new Promise((resolve, reject) => {
        waiting.set(number, resolve)
        const script = document.createElement('script')
        script.src = `data/findings-${number + 1}.js`
        script.addEventListener('error', () => reject(new Error(script.src)))
        script.addEventListener('load', () => script.remove())
        document.head.append(script)
      })
    }

    /** Numbers of what is chosen, as rows have them; -1 for all, -2 for what is not there. */
    function chosen() {
      const {text, severity, rule, locale} = choices()
      const position = (list, value) =>
        value === '' ? -1 : list.includes(value) ? list.indexOf(value) : -2
      return {
        words: text.toLowerCase().split(/\s+/).filter(Boolean),
        kinds: [
          position(severities, severity),
          position(index.rules, rule),
          position(index.locales, locale)
        ]
      }
    }

    function fits(row, kinds) {
      return kinds.every((kind, place) => kind === -1 || row[place] === kind)
    }

    async function search() {
      if (!index) return
      current++
      const mine = current
      const {words, kinds} = chosen()
      const amounts = index.chunks.map((tallies) =>
        tallies.reduce((sum, tally) => sum + (fits(tally, kinds) ? tally[3] : 0), 0)
      )
      const possible = amounts.reduce((sum, amount) => sum + amount, 0)
      const found = []
      let looked = 0
      let isWhole = true
      try {
        for (const [number, amount] of amounts.entries()) {
          if (amount === 0) continue
          if (found.length >= wanted) {
            isWhole = false
            break
          }
          if (!parts[number]) status.textContent = `Searching: ${looked} of ${possible} findings`
          const part = await load(number)
          if (mine !== current) return
          looked += amount
          for (const row of part.rows) {
            if (!fits(row, kinds)) continue
            if (words.length > 0 && !hasWords(row, part, words)) continue
            found.push([row, part])
          }
        }
      } catch {
        status.textContent =
          'A part of the index cannot be read; the pages of the articles have all'
        return
      }
      const isLong = found.length > wanted || !isWhole
      results.replaceChildren(...found.slice(0, wanted).map(([row, part]) => item(row, part)))
      more.hidden = !isLong
      const total = words.length === 0 ? possible : isWhole ? found.length : undefined
      const shown = Math.min(found.length, wanted)
      const all = total === undefined ? `, ${looked} of ${possible} searched` : ''
      status.textContent =
        total === shown || total === undefined
          ? `${shown} ${shown === 1 ? 'finding' : 'findings'}${all}`
          : `${shown} of ${total} findings`
    }

    function hasWords(row, part, words) {
      const [severity, rule, locale, article, , message, actual, expected] = row
      const [title, slug] = part.articles[article]
      const text =
        `${severities[severity]} ${index.rules[rule]} ${index.locales[locale]} ${title} ${slug} ${message} ${actual} ${expected}`.toLowerCase()
      return words.every((word) => text.includes(word))
    }

    function item(row, part) {
      const [severity, rule, locale, article, line, message, actual, expected, anchor, path] = row
      const [title, , page] = part.articles[article]
      const result = element('li', `result finding-${severities[severity]}`)
      const head = element('p', 'finding-head')
      head.append(
        element('span', `badge badge-${severities[severity]}`, severities[severity]),
        ' ',
        element('span', 'locale', index.locales[locale]),
        ' '
      )
      const link = element('a', '')
      link.href = `${path ?? page}#${anchor}`
      link.append(element('bdi', '', title), `, line ${line}`)
      head.append(link, ' ', element('span', 'rule', index.rules[rule]))
      const text = element('p', 'message')
      text.append(element('bdi', '', message))
      result.append(head, text)
      const values = element('p', 'values')
      if (actual) values.append(element('del', '', actual), ' ')
      if (expected) values.append(element('ins', '', expected))
      if (actual || expected) result.append(values)
      return result
    }

    function element(name, className, text) {
      const node = document.createElement(name)
      if (className) node.className = className
      if (text !== undefined) node.textContent = text
      return node
    }
  }
})()
