export default definePageConfig({ navigationBarTitleText: '存证凭证' })
