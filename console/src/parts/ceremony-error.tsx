import { ORPCError } from '@orpc/client'
import { ActionError, Notice } from './notice'

/** Why a passkey was not made or used: what the server says, or that the device did not go through with it. */
export const CeremonyError = ({ error }: { readonly error: unknown }) => {
  if (error === null || error === undefined) return null
  if (error instanceof ORPCError) return <ActionError error={error} />
  return (
    <Notice tone='fail'>
      <b>浏览器没有完成验证。</b>
      请再点一次，按提示用指纹、面容、开机密码或钥匙。这台电脑用过的那把，不用再登记。
    </Notice>
  )
}
