/**
 * The browser's own file dialogue; undefined when the person turned back (h5 only). `fromCamera`: a phone opens its
 * camera instead of the album.
 */
export const chooseFile = (accept: string, fromCamera = false): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    if (fromCamera) input.setAttribute('capture', 'environment')
    input.setAttribute('data-role', 'chosen-picture')
    input.hidden = true
    input.addEventListener('change', () => {
      resolve(input.files?.[0])
      input.remove()
    })
    input.addEventListener('cancel', () => {
      resolve(undefined)
      input.remove()
    })
    document.body.append(input)
    input.click()
  })
