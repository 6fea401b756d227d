import { createApiKey } from './api-key/create-api-key.ts';
import { listApiKeys } from './api-key/list-api-keys.ts';
import { revokeApiKey } from './api-key/revoke-api-key.ts';
import { showPortal } from './portal/show-portal.ts';
import { showLogo } from './portal/show-logo.ts';
import { startRecovery } from './recovery/start-recovery.ts';
import { readFlowPolicy } from './flow/read-policy.ts';
import { showFlow } from './flow/show-flow.ts';
import { beginProof } from './flow/begin-proof.ts';
import { prove } from './flow/prove.ts';
import { synchroniseInFlow } from './flow/synchronise-token.ts';
import { abandonFlow } from './flow/abandon-flow.ts';
import { resetPassword } from './recovery/reset-password.ts';
import { unlockAccount } from './recovery/unlock-account.ts';
import { startSignIn } from './sign-in/start-sign-in.ts';
import { checkPassword } from './sign-in/check-password.ts';
import { finishSignIn } from './sign-in/finish-sign-in.ts';
import { startPasskeySignIn } from './sign-in/start-passkey-sign-in.ts';
import { finishPasskeySignIn } from './sign-in/finish-passkey-sign-in.ts';
import { showOperation } from './operation/show-operation.ts';
import { showSession } from './session/show-session.ts';
import { showAccountState } from './account/show-state.ts';
import { showProof } from './session/show-proof.ts';
import { beginSessionProof } from './session/begin-session-proof.ts';
import { proveSession } from './session/prove-session.ts';
import { endSession } from './session/end-session.ts';
import { prepareChange } from './password/prepare-change.ts';
import { readPasswordPolicy } from './password/read-policy.ts';
import { changePassword } from './password/change-password.ts';
import { listTokens } from './token/list-tokens.ts';
import { registerToken } from './token/register-token.ts';
import { confirmToken } from './token/confirm-token.ts';
import { sendTokenCode } from './token/send-token-code.ts';
import { removeToken } from './token/remove-token.ts';
import { renameToken } from './token/rename-token.ts';
import { registerExistingToken } from './token/register-existing-token.ts';
import { askTokenQuestion } from './token/ask-question.ts';
import { reassignToken } from './token/reassign-token.ts';
import { assignToken } from './token/assign-token.ts';
import { unassignToken } from './token/unassign-token.ts';
import { synchroniseToken } from './token/synchronise-token.ts';
import { setTokenPin } from './token/set-token-pin.ts';
import { removeTokenPin } from './token/remove-token-pin.ts';
import { showRecoveryCodes } from './recovery-codes/show-recovery-codes.ts';
import { createRecoveryCodes } from './recovery-codes/create-recovery-codes.ts';
import { listPasskeys } from './passkey/list-passkeys.ts';
import { beginPasskeyRegistration } from './passkey/begin-passkey-registration.ts';
import { registerPasskey } from './passkey/register-passkey.ts';
import { renamePasskey } from './passkey/rename-passkey.ts';
import { removePasskey } from './passkey/remove-passkey.ts';
import { listPushDevices } from './push/list-push-devices.ts';
import { registerPushDevice } from './push/register-push-device.ts';
import { renamePushDevice } from './push/rename-push-device.ts';
import { removePushDevice } from './push/remove-push-device.ts';
import { showWaiting } from './push/show-waiting.ts';
import { answerPush } from './push/answer-push.ts';
import { showFlowApproval } from './flow/show-approval.ts';
import { showSessionApproval } from './session/show-approval.ts';
import { showProfile } from './profile/show-profile.ts';
import { changeNames } from './profile/change-names.ts';
import { beginContact } from './profile/begin-contact.ts';
import { confirmContact } from './profile/confirm-contact.ts';
import { removeContact } from './profile/remove-contact.ts';
import { lookAttributes } from './profile/look-attributes.ts';
import { prepareAttributes } from './profile/prepare-attributes.ts';
import { changeAttributes } from './profile/change-attributes.ts';
import { setLogin } from './profile/set-login.ts';
import { removeLogin } from './profile/remove-login.ts';
import { showPortalPassword } from './portal-password/show-portal-password.ts';
import { createPortalPassword } from './portal-password/create-portal-password.ts';
import { changePortalPassword } from './portal-password/change-portal-password.ts';
import { listActivity } from './activity/list-activity.ts';
import { reportActivity } from './activity/report-activity.ts';
import { listEnvironments } from './environment/list-environments.ts';
import { renameEnvironment } from './environment/rename-environment.ts';
import { trustEnvironment } from './environment/trust-environment.ts';
import { forgetEnvironment } from './environment/forget-environment.ts';
import { listQuestions } from './questions/list-questions.ts';
import { setQuestions } from './questions/set-questions.ts';
import { startRestore } from './restore/start-restore.ts';
import { beginNewMail } from './restore/begin-new-mail.ts';
import { submitRestore } from './restore/submit-restore.ts';
import { showRestore } from './restore/show-restore.ts';
import { withdrawRestore } from './restore/withdraw-restore.ts';
import { cancelRestore } from './restore/cancel-restore.ts';
import { countIssues } from './user-issue/count-issues.ts';
import { showSettings } from './settings/show-settings.ts';
import { listIssues } from './user-issue/list-issues.ts';
import { showIssue } from './user-issue/show-issue.ts';
import { verifyIssue } from './user-issue/verify-issue.ts';
import { eraseAuditPerson } from './audit/erase-person.ts';
import { exportAuditTrail } from './audit/export-audit.ts';
import { listAudit } from './audit/list-audit.ts';
import { showAudit } from './audit/show-audit.ts';
import { showDashboard } from './dashboard/show-dashboard.ts';
import { deleteIssue } from './user-issue/delete-issue.ts';
import { showAdminSession } from './admin-session/show-admin-session.ts';
import { endAdminSession } from './admin-session/end-admin-session.ts';
import { beginAdminPasskey } from './admin-session/begin-passkey-sign-in.ts';
import { startAdminSession } from './admin-session/start-admin-session.ts';
import { beginAdminProof } from './admin-session/begin-admin-proof.ts';
import { proveAdminSession } from './admin-session/prove-admin-session.ts';
import { showAdminSetup } from './admin-setup/show-setup.ts';
import { beginSetupPasskey } from './admin-setup/begin-setup-passkey.ts';
import { beginSetupApp } from './admin-setup/begin-setup-app.ts';
import { finishAdminSetup } from './admin-setup/finish-setup.ts';
import { listAdministrators } from './administrator/list-administrators.ts';
import { showAdministrator } from './administrator/show-administrator.ts';
import { inviteAdministratorAction } from './administrator/invite-administrator.ts';
import { changeAdministratorAction } from './administrator/change-administrator.ts';
import { disableAdministrator } from './administrator/disable-administrator.ts';
import { enableAdministrator } from './administrator/enable-administrator.ts';
import { removeAdministratorAction } from './administrator/remove-administrator.ts';
import { resendInvitation } from './administrator/resend-invitation.ts';
import { resetFactors } from './administrator/reset-factors.ts';
import { showAdminAccount } from './admin-account/show-account.ts';
import { changeAdminLanguage } from './admin-account/change-language.ts';
import { endOwnSession } from './admin-account/end-session.ts';
import { endOtherAdminSessions } from './admin-account/end-other-sessions.ts';
import { beginOwnPasskey } from './admin-account/begin-passkey.ts';
import { addOwnPasskey } from './admin-account/add-passkey.ts';
import { removeOwnPasskey } from './admin-account/remove-passkey.ts';
import { setAdminPassword } from './admin-account/set-password.ts';
import { beginOwnApp } from './admin-account/begin-app.ts';
import { setAdminApp } from './admin-account/set-app.ts';
import { createAdminRecoveryCodes } from './admin-account/create-recovery-codes.ts';
import { listPlaces } from './admin-session/list-places.ts';
import { listDevices } from './stock/list-devices.ts';
import { showDevice } from './stock/show-device.ts';
import { importDevices } from './stock/import-devices.ts';
import { assignDevice } from './stock/assign-device.ts';
import { releaseDevice } from './stock/release-device.ts';
import { withdrawDevice } from './stock/withdraw-device.ts';
import { listOwnedTokens } from './admin-token/list-owned-tokens.ts';
import { disableToken } from './admin-token/disable-token.ts';
import { enableToken } from './admin-token/enable-token.ts';
import { testToken } from './admin-token/test-token.ts';
import { unassignOwnedToken } from './admin-token/unassign-owned-token.ts';
import { revokeToken } from './admin-token/revoke-token.ts';
import { listDirectories } from './directory/list-directories.ts';
import { showDirectory } from './directory/show-directory.ts';
import { setImportScope } from './directory/set-import-scope.ts';
import { setSeats } from './directory/set-seats.ts';
import { setExpiryNotices } from './directory/set-expiry-notices.ts';
import { startExpiryRound } from './directory/start-expiry-round.ts';
import { startSync } from './directory/start-sync.ts';
import { previewImport } from './directory/preview-import.ts';
import { showPreview } from './directory/show-preview.ts';
import { findUnits } from './directory/find-units.ts';
import { showUnits } from './directory/show-units.ts';
import { beginMemberList } from './directory/begin-member-list.ts';
import { showMembers } from './directory/show-members.ts';
import { showBridgeSetup } from './bridge/show-bridge-setup.ts';
import { confirmBridge } from './bridge/confirm-bridge.ts';
import { removeBridge } from './bridge/remove-bridge.ts';
import { dismissBridge } from './bridge/dismiss-bridge.ts';
import { showChat } from './chat/show-chat.ts';
import { beginChatLink } from './chat/begin-chat-link.ts';
import { confirmChat } from './chat/confirm-chat.ts';
import { removeChat } from './chat/remove-chat.ts';
import { receiveUpdate } from './chat/receive-update.ts';
import { listNoticeTexts } from './notice-text/list-notice-texts.ts';
import { showNoticeText } from './notice-text/show-notice-text.ts';
import { putNoticeText } from './notice-text/put-notice-text.ts';
import { resetNoticeText } from './notice-text/reset-notice-text.ts';
import { previewNoticeText } from './notice-text/preview-notice-text.ts';
import { sendTestNotice } from './notice-text/send-test-notice.ts';
import { listInstallationTexts } from './notice-text/list-installation-texts.ts';
import { showInstallationText } from './notice-text/show-installation-text.ts';
import { putInstallationText } from './notice-text/put-installation-text.ts';
import { resetInstallationText } from './notice-text/reset-installation-text.ts';
import { previewInstallationText } from './notice-text/preview-installation-text.ts';
import { sendTestToAdministrator } from './notice-text/send-test-to-administrator.ts';
import { reportNotMe } from './report/report-not-me.ts';
import { searchPeople } from './person/search-people.ts';
import { lookUpPeople } from './person/look-up-people.ts';
import { showPerson } from './person/show-person.ts';
import { listPersonActivity } from './person/list-activity.ts';
import { editPerson } from './person/edit-person.ts';
import { deactivatePerson } from './person/deactivate-person.ts';
import { activatePerson } from './person/activate-person.ts';
import { assignPerson } from './person/assign-person.ts';
import { unassignPerson } from './person/unassign-person.ts';
import { endPersonSessions } from './person/end-sessions.ts';
import { forgetPersonEnvironments } from './person/forget-environments.ts';
import { liftFreeze } from './person/lift-freeze.ts';
import { openTries } from './person/open-tries.ts';
import { handCode } from './person/hand-code.ts';
import { startReset } from './person/start-reset.ts';
import { unlockPerson } from './person/unlock-person.ts';
import { prepareOneTimePassword } from './person/prepare-one-time-password.ts';
import { setOneTimePassword } from './person/set-one-time-password.ts';
import { showPersonOperation } from './person/show-operation.ts';
import { removePersonPasskey } from './person/remove-passkey.ts';
import { removePersonPhone } from './person/remove-phone.ts';
import { changeManyPeople } from './person/change-many.ts';
import { listOnboarding } from './onboarding/list-people.ts';
import { previewInvitation } from './onboarding/preview-invitation.ts';
import { invitePeople } from './onboarding/invite-people.ts';
import { listResources } from './resource/list-resources.ts';
import { showResource } from './resource/show-resource.ts';
import { checkAlias } from './resource/check-alias.ts';
import { createResource } from './resource/create-resource.ts';
import { changeResource } from './resource/change-resource.ts';
import { uploadLogo } from './resource/upload-logo.ts';
import { removeResource } from './resource/remove-resource.ts';
import { previewRule } from './resource/preview-rule.ts';

/** Every operation of the API, once. Routes, OpenAPI, the portal's client, grants and authorisation tests come from here. */
export const actions = [
  showPortal,
  showLogo,
  startRecovery,
  showFlow,
  readFlowPolicy,
  beginProof,
  prove,
  synchroniseInFlow,
  abandonFlow,
  resetPassword,
  unlockAccount,
  startSignIn,
  checkPassword,
  finishSignIn,
  startPasskeySignIn,
  finishPasskeySignIn,
  showOperation,
  showSession,
  endSession,
  showAccountState,
  showProof,
  beginSessionProof,
  proveSession,
  prepareChange,
  readPasswordPolicy,
  changePassword,
  listTokens,
  registerToken,
  confirmToken,
  sendTokenCode,
  removeToken,
  renameToken,
  registerExistingToken,
  askTokenQuestion,
  reassignToken,
  assignToken,
  unassignToken,
  synchroniseToken,
  setTokenPin,
  removeTokenPin,
  showRecoveryCodes,
  createRecoveryCodes,
  showPortalPassword,
  createPortalPassword,
  changePortalPassword,
  listQuestions,
  setQuestions,
  listPasskeys,
  beginPasskeyRegistration,
  registerPasskey,
  renamePasskey,
  removePasskey,
  listPushDevices,
  registerPushDevice,
  renamePushDevice,
  removePushDevice,
  showWaiting,
  answerPush,
  showFlowApproval,
  showSessionApproval,
  showProfile,
  changeNames,
  beginContact,
  confirmContact,
  removeContact,
  lookAttributes,
  prepareAttributes,
  changeAttributes,
  setLogin,
  removeLogin,
  listActivity,
  reportActivity,
  listEnvironments,
  renameEnvironment,
  trustEnvironment,
  forgetEnvironment,
  startRestore,
  beginNewMail,
  submitRestore,
  showRestore,
  withdrawRestore,
  cancelRestore,
  listApiKeys,
  createApiKey,
  revokeApiKey,
  countIssues,
  showSettings,
  listIssues,
  showIssue,
  verifyIssue,
  deleteIssue,
  showAdminSession,
  endAdminSession,
  beginAdminPasskey,
  startAdminSession,
  beginAdminProof,
  proveAdminSession,
  showAdminSetup,
  beginSetupPasskey,
  beginSetupApp,
  finishAdminSetup,
  listAdministrators,
  showAdministrator,
  inviteAdministratorAction,
  changeAdministratorAction,
  disableAdministrator,
  enableAdministrator,
  removeAdministratorAction,
  resendInvitation,
  resetFactors,
  showAdminAccount,
  changeAdminLanguage,
  endOwnSession,
  endOtherAdminSessions,
  beginOwnPasskey,
  addOwnPasskey,
  removeOwnPasskey,
  setAdminPassword,
  beginOwnApp,
  setAdminApp,
  createAdminRecoveryCodes,
  listPlaces,
  listDevices,
  showDevice,
  importDevices,
  assignDevice,
  releaseDevice,
  withdrawDevice,
  listOwnedTokens,
  disableToken,
  enableToken,
  testToken,
  unassignOwnedToken,
  revokeToken,
  listAudit,
  showAudit,
  exportAuditTrail,
  eraseAuditPerson,
  showDashboard,
  listDirectories,
  showDirectory,
  setImportScope,
  setSeats,
  setExpiryNotices,
  startExpiryRound,
  startSync,
  previewImport,
  showPreview,
  findUnits,
  showUnits,
  beginMemberList,
  showMembers,
  showBridgeSetup,
  confirmBridge,
  removeBridge,
  dismissBridge,
  showChat,
  beginChatLink,
  confirmChat,
  removeChat,
  receiveUpdate,
  listNoticeTexts,
  showNoticeText,
  putNoticeText,
  resetNoticeText,
  previewNoticeText,
  sendTestNotice,
  listInstallationTexts,
  showInstallationText,
  putInstallationText,
  resetInstallationText,
  previewInstallationText,
  sendTestToAdministrator,
  reportNotMe,
  searchPeople,
  lookUpPeople,
  showPerson,
  listPersonActivity,
  editPerson,
  deactivatePerson,
  activatePerson,
  assignPerson,
  unassignPerson,
  endPersonSessions,
  forgetPersonEnvironments,
  liftFreeze,
  openTries,
  handCode,
  startReset,
  unlockPerson,
  prepareOneTimePassword,
  setOneTimePassword,
  showPersonOperation,
  removePersonPasskey,
  removePersonPhone,
  changeManyPeople,
  listOnboarding,
  previewInvitation,
  invitePeople,
  listResources,
  showResource,
  checkAlias,
  createResource,
  changeResource,
  uploadLogo,
  removeResource,
  previewRule,
] as const;

/** An action of the API, told apart by its `id`. */
export type RegisteredAction = (typeof actions)[number];

/** The trust boundaries that have actions. */
export const groups = [...new Set(actions.map((action) => action.group))];
