import { Input, Textarea, View } from '@tarojs/components'
import { fieldName } from './field-name'

export type FieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly id?: string
  readonly placeholder?: string
  readonly hint?: string | undefined
  /** What is wrong and how to mend it. */
  readonly wrong?: string | undefined
  readonly most?: number
  readonly kind?: 'text' | 'number' | 'digit' | 'idcard'
  /** The keyboard's own key: what is typed is done. */
  readonly onDone?: (() => void) | undefined
}

const Below = ({ hint, wrong }: Pick<FieldProps, 'hint' | 'wrong'>) => {
  if (wrong) return <View className='field__hint field__hint--wrong'>{wrong}</View>
  return hint ? <View className='field__hint'>{hint}</View> : null
}

const shared = ({ id, label, value, placeholder, most }: FieldProps) => ({
  ...(id ? { id } : {}),
  value,
  ...fieldName(label),
  placeholder: placeholder ?? '',
  maxlength: most ?? 140,
})

export const Field = (props: FieldProps) => (
  <View className='field'>
    <View className='field__label'>{props.label}</View>
    <Input
      className='field__box'
      {...shared(props)}
      type={props.kind ?? 'text'}
      onInput={({ detail }) => props.onChange(detail.value)}
      {...(props.onDone ? { confirmType: 'next' as const, onConfirm: props.onDone } : {})}
    />
    <Below hint={props.hint} wrong={props.wrong} />
  </View>
)

export const TextArea = (props: FieldProps) => (
  <View className='field'>
    <View className='field__label'>{props.label}</View>
    <Textarea
      className='field__box field__box--area'
      {...shared(props)}
      autoHeight
      onInput={({ detail }) => props.onChange(detail.value)}
    />
    <Below hint={props.hint} wrong={props.wrong} />
  </View>
)
