import type { Answer, Args } from '../answers'

/** What a phone does without an answer that matters: seen in `calls`, nothing more. */
const quiet = [
  ...['showToast', 'hideToast', 'showLoading', 'hideLoading', 'setNavigationBarTitle', 'setNavigationBarColor'],
  ...['setClipboardData', 'makePhoneCall', 'previewImage', 'vibrateShort', 'vibrateLong', 'pageScrollTo'],
  ...['stopPullDownRefresh', 'startPullDownRefresh', 'hideKeyboard', 'setKeepScreenOn', 'saveImageToPhotosAlbum'],
  ...['hideTabBar', 'showTabBar', 'hideHomeButton', 'setTabBarBadge', 'removeTabBarBadge', 'showShareMenu'],
  ...['hideShareMenu', 'navigateToMiniProgram', 'openSetting', 'checkSession', 'enableAlertBeforeUnload'],
  ...['disableAlertBeforeUnload', 'setBackgroundColor', 'setBackgroundTextStyle'],
]

const accepted = ({ tmplIds }: Args) => Object.fromEntries(((tmplIds ?? []) as string[]).map((id) => [id, 'accept']))

/** The person turns away, unless the test answers. */
const turnAway = () => {
  throw new Error('cancel')
}

export const everyday: Readonly<Record<string, Answer>> = {
  ...Object.fromEntries(quiet.map((name) => [name, () => undefined])),
  scanCode: turnAway,
  getLocation: turnAway,
  chooseLocation: turnAway,
  chooseMessageFile: turnAway,
  login: () => ({ code: 'local-code' }),
  getSetting: () => ({ authSetting: {} }),
  requestSubscribeMessage: accepted,
  showModal: () => ({ confirm: true, cancel: false }),
  showActionSheet: () => ({ tapIndex: 0 }),
}
