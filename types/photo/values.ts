/** What a picture is for: evidence of an item, or somebody's name by hand. */
export const picturePurposes = ['photo', 'signature'] as const
export type PicturePurpose = (typeof picturePurposes)[number]

export const pictureTypes = ['image/jpeg', 'image/png'] as const
export type PictureType = (typeof pictureTypes)[number]

/**
 * Whose pictures they are: those of one inspection, of one order to rectify, of one who works in a shop, of one
 * self-check, of one entry of a kitchen ledger, of one course that somebody studied,
 * of one request to correct the register.
 */
export const pictureSubjects = [
  'inspection',
  'rectification',
  'employee',
  'selfCheck',
  'ledger',
  'training',
  'amendment',
] as const
export type PictureSubjectKind = (typeof pictureSubjects)[number]

/**
 * What a picture may be. The phone scales a photo to 300 KB; `bytes` leaves room for tablets. `pixels` bounds what is
 * unpacked; `shownBytes` is what everybody but the file's keeper sees.
 */
export const pictureLimits = {
  bytes: { photo: 2_000_000, signature: 1_000_000 },
  pixels: 4_000_000,
  shownBytes: 300_000,
} as const

/** Most that one person sends in a day: ten inspections of sixty photos, and as much again. */
export const pictureQuota = { pictures: 1_200, bytes: 600_000_000 } as const

/** Why a file is no picture of ours, and what is said of it beside its name. */
export const pictureFaults = {
  'photo.notAPicture': { photo: '这不是照片', signature: '这不是签字图片' },
  'photo.otherFormat': { photo: '照片格式不对，只收 JPG 和 PNG', signature: '签字图片格式不对' },
  'photo.animated': { photo: '这是动图，不是照片', signature: '这是动图，不是签字图片' },
  'photo.tooManyPixels': { photo: '照片像素太大', signature: '签字图片太大' },
  'photo.broken': { photo: '照片不完整，打不开', signature: '签字图片不完整，打不开' },
  'photo.signatureUsed': { photo: '已用于另一次检查', signature: '这份签字已用于另一次检查' },
} as const satisfies Readonly<Record<string, Readonly<Record<PicturePurpose, string>>>>
export type PictureFault = keyof typeof pictureFaults
