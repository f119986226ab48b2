/**
 * Everyone in WeChat is a consumer; the other roles are granted to a person by invitation. A merchant runs shops, an
 * employee (从业人员) works in some and sees nothing there but what is the own. Office, security and audit
 * are the three administrators that must be three different persons (三员分立). A station's head (站所负责人) acts for
 * everything of the own station; a leader (分管领导) only reads, the whole district or some stations.
 */
export const roles = [
  'consumer',
  'merchant',
  'employee',
  'inspector',
  'stationHead',
  'leader',
  'office',
  'security',
  'audit',
] as const
export type Role = (typeof roles)[number]

export const roleNames: Readonly<Record<Role, string>> = {
  consumer: '公众',
  merchant: '商户',
  employee: '从业人员',
  inspector: '执法人员',
  stationHead: '站所负责人',
  leader: '分管领导',
  office: '业务管理员',
  security: '安全管理员',
  audit: '审计管理员',
}

/** Administrators are three persons (三员分立): nobody holds two of these. */
export const administratorRoles = ['office', 'security', 'audit'] as const

export const staffRoles = ['inspector', 'stationHead', 'leader', 'office', 'security', 'audit'] as const
export type StaffRole = (typeof staffRoles)[number]

/** Those who belong to a shop, not to the bureau. */
export const shopRoles = ['merchant', 'employee'] as const

/** Among whom somebody is listed. Staff who run a shop too are listed with the staff. */
export const personKinds = ['staff', 'merchants'] as const

/** How an enforcement certificate stands on a day. */
export const certificateStandings = ['valid', 'expiring', 'expired'] as const

export const certificateStandingNames: Readonly<Record<(typeof certificateStandings)[number], string>> = {
  valid: '有效',
  expiring: '60 天内到期',
  expired: '已过期',
}

/** How a browser reaches an authenticator (WebAuthn §5.8.4). */
export const passkeyTransports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
export type PasskeyTransport = (typeof passkeyTransports)[number]

/** Orders of a list of people; `-` turns one round. `standing`: staff before merchants, each by name. */
export const personSorts = [
  'standing',
  '-standing',
  'name',
  '-name',
  'since',
  '-since',
  'certificateValidUntil',
  '-certificateValidUntil',
  'shops',
  '-shops',
] as const

/**
 * Shops that one person may run, and grids that one inspector may have: what is written when somebody joins or leaves
 * fits into one transaction of 100 items.
 */
export const mostShops = 50
export const mostGrids = 100
/** People whom one sheet may invite. */
export const mostBulkRows = 500
/** Stations that one leader may be limited to. */
export const mostStations = 50
