import type { NoPhoto } from '../device/take-photo'

/** What is said where there is no photo, and nothing where the person thought better of it. */
export const noPhotoWords: Readonly<Record<NoPhoto, string | undefined>> = {
  cancelled: undefined,
  notAllowed: '没有同意使用相机，拍不了照。',
  tooLarge: '这张照片压不到能上传的大小。请退后一步或换个角度重拍，还不行请更新微信。',
  full: '手机存储满了，这张照片没有存上。请先清出手机空间，再拍一次。',
}
