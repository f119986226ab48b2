import { Input, Text, View } from '@tarojs/components'
import { fieldName } from './field-name'
import { Icon } from './icon'
import { Tap } from './tap'

type SearchFieldProps = {
  readonly value: string
  readonly label: string
  readonly onChange: (value: string) => void
}

export const SearchField = ({ value, label, onChange }: SearchFieldProps) => (
  <View className='search'>
    <Icon name='search' size='small' />
    <Input
      id='search'
      className='search__input'
      value={value}
      placeholder={label}
      {...fieldName(label)}
      confirmType='search'
      onInput={({ detail }) => onChange(detail.value)}
    />
    {value !== '' && (
      <Tap className='link' onTap={() => onChange('')}>
        <Text>清除</Text>
      </Tap>
    )}
  </View>
)
