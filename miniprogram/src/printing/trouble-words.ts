import type { Printing } from './printing'

type Trouble = Extract<Printing, { readonly step: 'stopped' }>['trouble']
/** What is so, what to do, and whether it begins with looking for a printer or goes to the same one again. */
export type TroubleWords = { readonly title: string; readonly words: string; readonly again: 'look' | 'print' }

export const troubleWords: Readonly<Record<Trouble, TroubleWords>> = {
  off: { title: '手机的蓝牙没开', words: '从屏幕顶端往下拉，打开蓝牙，再找一次。', again: 'look' },
  notAllowed: {
    title: '没有给蓝牙权限',
    words: '点右上角“…”、“设置”，允许使用蓝牙；还不行，到手机设置里允许微信使用蓝牙。',
    again: 'look',
  },
  placeOff: {
    title: '手机的定位没开',
    words: '安卓手机要打开定位，才能找到蓝牙打印机。请打开定位，并允许微信使用定位。',
    again: 'look',
  },
  unsupported: {
    title: '这部手机连不了小票打印机',
    words: '它没有低功耗蓝牙。请换一部手机打，或把文书发给商户。',
    again: 'look',
  },
  notFound: {
    title: '没找到打印机',
    words: '请打开打印机电源，放到手机旁边；别的手机连着它的，先断开。',
    again: 'look',
  },
  unreachable: {
    title: '连不上打印机',
    words: '请看打印机是否开着、有电；别的手机连着它的，先断开，再找一次。',
    again: 'look',
  },
  noPrinter: {
    title: '这台设备打不了小票',
    words: '它不是蓝牙小票打印机。请在列表里另选一台。',
    again: 'look',
  },
  cut: {
    title: '打到一半断开了',
    words: '请撕掉打了一半的，看看纸和电，把打印机放近，从头再打。',
    again: 'print',
  },
  failed: {
    title: '没有打成',
    words: '请关掉打印机再打开，撕掉打了一半的，从头再打。',
    again: 'print',
  },
}
