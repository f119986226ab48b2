export default definePageConfig({ navigationBarTitleText: '门店今天' })
