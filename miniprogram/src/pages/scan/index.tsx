import { useState } from 'react'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { locateUnasked } from '../../device/locate'
import { readPictureCode } from '../../device/read-picture-code'
import { scanCode } from '../../device/scan-code'
import { packAge } from '../../grid-pack/pack-age'
import { openPack } from '../../grid-pack/pack-box'
import { signInPack, signWords } from '../../grid-pack/sign-in-pack'
import { api, makeId, now, ownStorage, session } from '../../parts'
import { enterDistrict, refreshSession } from '../../session/open-session'
import { type DoorRole, inspects } from '../../session/session'
import { Page } from '../../shell/page'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { Strip } from '../../ui/strip'
import { Tap } from '../../ui/tap'
import './index.scss'
import { coarsePlace, keepSeen, sendSeen } from './note-scans'
import { type Destination, whereTo } from './where-to'

const sendOwnSeen = async () => await sendSeen({ storage: ownStorage(), noteScan: api.shop.noteScan })

const noteSeen = async (code: string): Promise<void> => {
  const seen = { code, seenAt: new Date(now()).toISOString(), key: makeId() }
  keepSeen(ownStorage(), { ...seen, ...coarsePlace(await locateUnasked()) })
  await sendOwnSeen()
}

/** Without a network an inspector's code is looked up among the own grids; everybody else reads what was kept of a card. */
const openPacked = (code: string): string | undefined => {
  const box = openPack(ownStorage())
  const [found, head] = [signInPack(box.lines(), code), box.head()]
  if (typeof found !== 'object') return signWords(found, head && packAge(head.at, now()))
  goTo('/inspector/dossier/index', { shopId: found.shopId })
  return undefined
}

const openDossier = async (code: string): Promise<string | undefined> => {
  const isInspector = inspects(session.get().me)
  if (isInspector) void noteSeen(code)
  const found = await api.shop.resolveCode({ code })
  if (isInspector && ('offline' in found || 'failed' in found)) return openPacked(code)
  if ('value' in found) goTo('/inspector/dossier/index', { shopId: found.value.shopId })
  else goTo('/pages/shop/index', { code })
  return undefined
}

/** Somebody may hold another role in the district that a text leads to: it is asked before the text is followed. */
const enterDistrictOf = async (text: string, role: DoorRole): Promise<Destination> => {
  const found = whereTo(text, role)
  if (!('district' in found) || !found.district || found.district === session.get().district) return found
  enterDistrict(session, found.district)
  await refreshSession(session, api.identity.me)
  return whereTo(text, session.get().role)
}

const enter = async (destination: Destination): Promise<string | undefined> => {
  switch (destination.to) {
    case 'signIn':
      goTo('/pages/sign-in/index', { signInId: destination.signInId })
      return undefined
    case 'invitation':
      goTo('/pages/invitation/index', { token: destination.token })
      return undefined
    case 'employment':
      goTo('/merchant/employment/index', { token: destination.token })
      return undefined
    case 'claim':
      goTo('/merchant/claim/index', { code: destination.code })
      return undefined
    case 'dossier':
      return await openDossier(destination.code)
    case 'card':
      goTo('/pages/shop/index', { code: destination.code })
      return undefined
    case 'nowhere':
      return '这里还没有码。请扫一扫，或把码下面的字输进来。'
  }
}

const refusedWords = {
  cancelled: undefined,
  unavailable: '这里不能用相机扫。请把码下面的字输进来，或选一张有码的图片。',
  none: '图里没有找到码。请选一张拍得正、看得清的。',
} as const

type Found = Awaited<ReturnType<typeof readPictureCode>>

/** Scan with the camera, read a picture, or type what stands below the code. */
export default function Scan() {
  const { role } = useStore(session)
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState<string>()
  useDidShow(() => void (role === 'inspector' && sendOwnSeen()))
  const open = async (text: string) => setWords(await enter(await enterDistrictOf(text, role)))
  const take = async (found: Found) => {
    if (typeof found === 'string') setWords(refusedWords[found])
    else await open(found.text)
  }
  return (
    <Page door={role} title='扫一扫' tab>
      <Card>
        <Tap className='scanner' id='scan' onTap={() => void scanCode().then(take)}>
          <Icon name='scan' size='large' />
          <View className='strong'>扫店里墙上的码</View>
          <View className='sub'>登录码、邀请码也在这里扫</View>
        </Tap>
      </Card>
      {words && <Strip look='hint'>{words}</Strip>}
      <Card title='扫不了，就输进来'>
        <View className='stack'>
          <Field
            id='code'
            label='码下面的 28 个字，或整条网址'
            value={typed}
            most={300}
            placeholder='一个一个照着输'
            onChange={setTyped}
          />
          <View className='btns'>
            <Button words='选图片' icon='picture' look='outline' onTap={() => void readPictureCode().then(take)} />
            <Button id='open-code' words='打开' onTap={() => void open(typed)} />
          </View>
        </View>
      </Card>
    </Page>
  )
}
