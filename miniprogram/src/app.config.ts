export default defineAppConfig({
  // A consumer needs the main package only.
  pages: [
    'pages/home/index',
    'pages/shop/index',
    'pages/scan/index',
    'pages/mine/index',
    'pages/sign-in/index',
    'pages/invitation/index',
  ],
  subPackages: [
    {
      root: 'merchant',
      name: 'merchant',
      pages: ['shop/index', 'result/index', 'joining/index', 'join/index', 'application/index', 'rectification/index'],
    },
    {
      root: 'inspector',
      name: 'inspector',
      pages: [
        'dossier/index',
        'notify/index',
        'check/index',
        'conclude/index',
        'sign/index',
        'outbox/index',
        'record/index',
        'recusal/index',
        'ticket/index',
        'proof/index',
        'correct/index',
        'applications/index',
        'application/index',
        'rectifications/index',
        'rectification/index',
      ],
    },
  ],
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['merchant', 'inspector'] } },
  lazyCodeLoading: 'requiredComponents',
  // Tablets show it upright and across, in their own width.
  resizable: true,
  window: {
    navigationStyle: 'custom',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '青安企信',
    backgroundColor: '#faf8f3',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    custom: true,
    color: '#5f6b6e',
    selectedColor: '#0e565d',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/scan/index', text: '扫一扫' },
      { pagePath: 'pages/mine/index', text: '我的' },
    ],
  },
  permission: { 'scope.userLocation': { desc: '用于写明检查地点、核对墙上的码牌，或在入驻申请里选店的位置' } },
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
  __usePrivacyCheck__: true,
})
