import { offeredTraits, offeredTypes, shippedTypes } from '@app/rules/shop/facts/business-types'
import {
  type BusinessTrait,
  type BusinessType,
  businessTraitNames,
  businessTypeNames,
  longestTag,
  mostTags,
} from '@app/types/shop/values'
import { Checkbox, Form, Select } from 'antd'
import { useBusinessTypes } from '../../client/use-business-types'
import { useTags } from '../../client/use-tags'
import { paperNeedWords } from '../../words/licence-words'

type Had = { readonly businessTypes?: readonly BusinessType[]; readonly traits?: readonly BusinessTrait[] | undefined }

const needWords = (businessTypes: readonly BusinessType[], traits: readonly BusinessTrait[]): string =>
  businessTypes.length === 0 ? '可以选几种，例如餐饮兼食品销售。' : paperNeedWords({ businessTypes, traits })

/** Kinds of business and what they sell besides: what the district has switched on, and what the shop has anyway. */
export const KindFields = ({ had = {} }: { readonly had?: Had }) => {
  const kinds = useBusinessTypes().data
  const version = kinds?.versions.find((one) => one.version === kinds.today) ?? shippedTypes
  const chosen = Form.useWatch<BusinessType[] | undefined>('businessTypes') ?? []
  const traits = Form.useWatch<BusinessTrait[] | undefined>('traits') ?? []
  const offered = offeredTraits(version, chosen, had.traits)
  return (
    <>
      <Form.Item
        name='businessTypes'
        label='业态'
        extra={needWords(
          chosen,
          traits.filter((trait) => offered.includes(trait)),
        )}
        rules={[{ required: true, message: '至少选一种业态，选好才能生成检查表' }]}
      >
        <Select
          mode='multiple'
          placeholder='选业态'
          showSearch={{ optionFilterProp: 'label' }}
          options={offeredTypes(version, had.businessTypes).map((type) => ({
            value: type,
            label: businessTypeNames[type],
          }))}
        />
      </Form.Item>
      {offered.length === 0 ? null : (
        <Form.Item name='traits' label='特征' extra='有的才勾，检查要求会不同。'>
          <Checkbox.Group options={offered.map((trait) => ({ value: trait, label: businessTraitNames[trait] }))} />
        </Form.Item>
      )}
    </>
  )
}

/** Free words, the district's own ones first. */
export const TagField = () => {
  const known = useTags().data?.tags ?? []
  return (
    <Form.Item
      name='tags'
      label='标签'
      extra={`本局自己分类用，不公示。最多 ${mostTags} 个，每个不超过 ${longestTag} 个字，不要写人名和号码。`}
      rules={[
        {
          validator: async (_, tags: readonly string[] = []) => {
            if (tags.length > mostTags) throw new Error(`最多 ${mostTags} 个标签`)
            if (tags.some((tag) => tag.length > longestTag)) throw new Error(`一个标签不超过 ${longestTag} 个字`)
          },
        },
      ]}
    >
      <Select
        mode='tags'
        placeholder='例如 夜市、景区'
        tokenSeparators={['、', '，', ',', ';', '；']}
        options={known.map(({ tag, shops }) => ({ value: tag, label: `${tag}（${shops} 家）` }))}
        optionLabelProp='value'
      />
    </Form.Item>
  )
}
