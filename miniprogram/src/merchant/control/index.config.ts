export default definePageConfig({ navigationBarTitleText: '填记录' })
