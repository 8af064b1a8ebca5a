/*
 * Lockstep help site: the buttons that copy registry listings.
 *
 * Pages are complete without it: the buttons are hidden until it runs. Texts come from the buttons'
 * data attributes, in the language of the page. No dependency, no build step.
 */
;(() => {
  /** Milliseconds that a button says what became of the click. */
  const shown = 2500

  /** Read aloud when its text changes; it has to be there before. */
  const status = document.createElement('div')
  status.className = 'visually-hidden'
  status.setAttribute('role', 'status')
  document.body.append(status)

  for (const button of document.querySelectorAll('.registry-copy')) {
    const listing = button.closest('.registry-listing')?.querySelector('.registry')
    if (!listing) continue
    const label = button.textContent
    let timer = 0
    button.addEventListener('click', async () => {
      const isCopied = await copy(listing)
      const message = isCopied ? button.dataset.copied : button.dataset.failed
      clearTimeout(timer)
      button.classList.toggle('is-copied', isCopied)
      if (isCopied) button.textContent = message
      // Because the same text twice is no change, it is taken away first.
      status.textContent = ''
      setTimeout(() => {
        status.textContent = message
      }, 50)
      // A failure stays in sight beside the button until the next click.
      listing.parentElement.querySelector('.registry-failed')?.remove()
      if (!isCopied) tell(button, message)
      timer = setTimeout(() => {
        button.classList.remove('is-copied')
        button.textContent = label
        status.textContent = ''
      }, shown)
    })
    button.hidden = false
  }

  /** Copy the lines as they are shown; the last ends in a line feed, as `.reg` files need it. */
  async function copy(listing) {
    const text = `${listing.textContent}\n`
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return copySelection(listing, text)
    }
  }

  /** Where the page has no clipboard (plain HTTP, refused): select, and copy the selection. */
  function copySelection(listing, text) {
    const selection = getSelection()
    const range = document.createRange()
    range.selectNodeContents(listing)
    selection.removeAllRanges()
    selection.addRange(range)
    const write = (event) => {
      event.clipboardData.setData('text/plain', text)
      event.preventDefault()
    }
    document.addEventListener('copy', write)
    let isCopied = false
    try {
      isCopied = document.execCommand('copy')
    } catch {
      // The text stays selected: the message says what to press.
    }
    document.removeEventListener('copy', write)
    if (isCopied) selection.removeAllRanges()
    return isCopied
  }

  function tell(button, message) {
    const note = document.createElement('p')
    note.className = 'registry-failed'
    note.textContent = message
    button.parentElement.after(note)
  }
})()
