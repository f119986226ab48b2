import { likenesses } from '@app/types/shop/joining/values'
import { shopStatusNames } from '@app/types/shop/values'
import type { Answer } from '../../data/api'
import { goTo } from '../../device/go'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { Pair, Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { businessWords, dotted } from '../../words/shop'

export type Shown = Answer<'shop', 'showApplication'>
export type Like = Answer<'shop', 'findLikeShops'>

const likenessWords = { name: '店名像', address: '门牌一样' } as const

/** Said, and on the register, line under line: what differs is seen. */
const Compared = ({ field, said, registered }: { field: string; said: string; registered: string }) => (
  <View className={said === registered ? 'compared' : 'compared compared--differs'}>
    <View className='sub'>{field}</View>
    <View>{`申请：${said || '没有填'}`}</View>
    <View>{`在册：${registered || '没有登记'}`}</View>
  </View>
)

/** The shop that the register has under the very credit code: the applicant asks to become its merchant. */
export const Registered = ({ application }: { readonly application: Shown }) => {
  const { registered } = application
  if (!registered) return null
  return (
    <Card title='这个代码已在册：通过就是认领这家店' must>
      <Compared field='店名' said={application.name} registered={registered.name} />
      <Compared field='地址' said={application.address} registered={registered.address} />
      <Compared field='经营者' said={application.operator ?? ''} registered={registered.operator ?? ''} />
      <Compared
        field='业态'
        said={businessWords(application.businessTypes)}
        registered={businessWords(registered.businessTypes)}
      />
      <Pair name='状态' value={shopStatusNames[registered.status]} />
      <Pair name='现有商户' value={registered.merchants === 0 ? '还没有人管' : `${registered.merchants} 人在管`} />
    </Card>
  )
}

/** Other open applications under the code, and shops that might be the same. */
export const Beside = ({ application, like }: { readonly application: Shown; readonly like: Like | undefined }) => (
  <>
    {application.rivals.length > 0 && (
      <>
        <Section title='同一代码还有人申请' count={application.rivals.length} />
        <Card flush>
          {application.rivals.map(({ applicationId, name }) => (
            <Row
              key={applicationId}
              icon='document'
              title={name}
              words='先看清谁是经营者，再办'
              onTap={() => goTo('/inspector/application/index', { applicationId })}
            />
          ))}
        </Card>
      </>
    )}
    {like && like.shops.length > 0 && (
      <>
        <Section title='册上像的店' count={like.shops.length} />
        <Strip look='warn'>也许是同一家换了代码。不是同一家，照样通过。</Strip>
        <Card flush>
          {like.shops.map(({ shopId, name, address, alike, gridName }) => (
            <Row
              key={shopId}
              icon='shop'
              title={name}
              words={dotted(
                likenesses
                  .filter((one) => alike.includes(one))
                  .map((one) => likenessWords[one])
                  .join('、'),
                address,
                gridName,
              )}
            />
          ))}
        </Card>
      </>
    )}
  </>
)
