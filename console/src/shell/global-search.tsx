import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { Icon } from '../parts/icon'
import { useNarrow } from '../parts/use-narrow'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** Finds shops from any page; `/` puts the cursor here. */
export const GlobalSearch = () => {
  const navigate = useNavigate()
  const narrow = useNarrow()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const find = (event: FormEvent) => {
    event.preventDefault()
    const q = words.trim()
    void navigate(q === '' ? '/shops' : `/shops?q=${encodeURIComponent(q)}`)
    setWords('')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: React 18 does not know the search element yet
    <div role='search' className='global-search'>
      <form onSubmit={find}>
        <Icon name='search' size={15} />
        <input
          ref={field}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          aria-label='找商户'
          placeholder={narrow ? '找商户' : '找商户：名称、拼音首字母、代码'}
          maxLength={60}
        />
        <kbd title='按 / 跳到这里'>/</kbd>
      </form>
    </div>
  )
}
