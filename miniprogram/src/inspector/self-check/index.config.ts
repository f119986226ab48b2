export default definePageConfig({ navigationBarTitleText: '一次自查' })
