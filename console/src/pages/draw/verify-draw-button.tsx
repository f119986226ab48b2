import type { DrawShown } from '@app/types/inspection/draw'
import { Button } from 'antd'
import { useState } from 'react'
import { Marked } from '../../parts/result-badge'
import { type Verified, verifyDraw } from './verify-draw'

const words: Readonly<Record<Verified, string>> = {
  agrees: '重抽一遍，结果一样',
  list: '名单和摘要对不上',
  seed: '号码和种子对不上',
  shops: '重抽的商户不一样',
}

/** Draws again in this browser and says whether the same comes out. */
export const VerifyDraw = ({ draw }: { readonly draw: DrawShown }) => {
  const [found, setFound] = useState<Verified>()
  return (
    <span role='status'>
      {found === undefined ? (
        <Button size='small' onClick={async () => setFound(await verifyDraw(draw))}>
          重新验证抽取
        </Button>
      ) : (
        <Marked tone={found === 'agrees' ? 'pass' : 'fail'}>{words[found]}</Marked>
      )}
    </span>
  )
}
