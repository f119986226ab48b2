import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { Icon } from './icon'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (words: string) => void
  readonly placeholder: string
}

const PAUSE = 200

/** Results follow the typing after 200 ms; there is no button. */
export const SearchBox = ({ label, value, onChange, placeholder }: Props) => {
  const [words, setWords] = useState(value)
  useEffect(() => setWords(value), [value])
  useEffect(() => {
    if (words.trim() === value) return
    const timer = setTimeout(() => onChange(words.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [words, value, onChange])
  return (
    <Input
      className='search-box'
      aria-label={label}
      placeholder={placeholder}
      prefix={<Icon name='search' size={15} />}
      value={words}
      maxLength={60}
      allowClear
      onChange={(event) => setWords(event.target.value)}
    />
  )
}
