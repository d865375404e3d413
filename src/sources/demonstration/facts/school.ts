import type { GroupFacts } from './group.ts';

/** Schools and preschools: real SSYK 2012 groups, occupations, titles and skills, chosen by hand. */
export const school: readonly GroupFacts[] = [
  {
    ssyk4: '2341',
    id: 'oQUQ_D11_HPx',
    label: 'Grundskollärare',
    field: 'MVqp_eS8_kDZ',
    occupations: [
      { id: 'wypk_7S7_snv', label: 'Ämneslärare, 7-9', titles: [] },
      { id: 'S9LC_4m4_yza', label: 'Grundlärare, 4-6', titles: [] },
      { id: 'rgsj_poi_koz', label: 'Modersmålslärare i grundskolan', titles: [] },
    ],
    skills: [
      ['yKnk_W7X_Zvk', 'Lärarlegitimation'],
      ['cS5D_iQN_PWA', 'Ämneslärarexamen'],
      ['i3hK_DUt_czi', 'Grundlärarexamen årskurs 4-6'],
      ['C3Fc_BSX_rpH', 'Specialpedagogik'],
      ['7Y6d_qDZ_Eyt', 'Lärplattformar, erfarenhet', 'lärplattformar'],
      ['nLJN_byo_zWa', 'Studiehandledning på modersmål'],
      ['yMpX_hfE_xgc', 'Modersmålsundervisning'],
      ['oLnc_YZn_3bm', 'Utbildningsplanering'],
    ],
  },
  {
    ssyk4: '2330',
    id: '4KhP_FxL_uZ5',
    label: 'Gymnasielärare',
    field: 'MVqp_eS8_kDZ',
    occupations: [
      { id: '86sy_hBf_exW', label: 'Ämneslärare, gymnasieskolan', titles: [] },
      { id: 'kJEw_Qzp_bkK', label: 'Folkhögskolelärare', titles: [] },
    ],
    skills: [
      ['yKnk_W7X_Zvk', 'Lärarlegitimation'],
      ['F1TT_MpK_WF5', 'Gymnasielärarexamen'],
      ['cS5D_iQN_PWA', 'Ämneslärarexamen'],
      ['rMAJ_LtV_Buz', 'Naturkunskap, undervisning', 'undervisning i naturkunskap'],
      ['C3Fc_BSX_rpH', 'Specialpedagogik'],
      ['7Y6d_qDZ_Eyt', 'Lärplattformar, erfarenhet', 'lärplattformar'],
      ['V5EN_xw2_itk', 'e-lärande, erfarenhet', 'e-lärande'],
    ],
  },
  {
    ssyk4: '2320',
    id: '2x2V_UeL_6ke',
    label: 'Lärare i yrkesämnen',
    field: 'MVqp_eS8_kDZ',
    occupations: [
      { id: 'sETD_6ca_PbW', label: 'Yrkeslärare', titles: [] },
    ],
    skills: [
      ['yPqy_kCf_qVA', 'Yrkeslärarexamen'],
      ['jLjH_9tQ_wxn', 'Industri, undervisning', 'undervisning i industriämnen'],
      ['yKnk_W7X_Zvk', 'Lärarlegitimation'],
      ['oLnc_YZn_3bm', 'Utbildningsplanering'],
      ['7Y6d_qDZ_Eyt', 'Lärplattformar, erfarenhet', 'lärplattformar'],
      ['C3Fc_BSX_rpH', 'Specialpedagogik'],
    ],
  },
  {
    ssyk4: '2343',
    id: '5ek3_Cgq_WeZ',
    label: 'Förskollärare',
    field: 'MVqp_eS8_kDZ',
    occupations: [
      { id: 'rUcW_z9R_Qsv', label: 'Förskollärare', titles: [['2t6i_kWb_xvH', 'Utomhuspedagog']] },
      { id: 'JUu4_wcP_kQG', label: 'Lärare i förskoleklass', titles: [] },
    ],
    skills: [
      ['6Suw_3c1_47a', 'Förskollärarlegitimation'],
      ['Gpb3_ty6_e1S', 'Pedagogisk dokumentation'],
      ['G8KJ_TwR_R1C', 'Utomhuspedagogik'],
      ['C3Fc_BSX_rpH', 'Specialpedagogik'],
      ['Cg3t_mwF_yoD', 'Tecken som stöd/TSS', 'tecken som stöd'],
      ['yyJQ_gFx_TKr', 'Förskollärarexamen'],
      ['iVSa_PYJ_19v', 'Lekterapi'],
    ],
  },
  {
    ssyk4: '5311',
    id: 'Hi9c_iTe_gHH',
    label: 'Barnskötare',
    field: 'MVqp_eS8_kDZ',
    occupations: [
      { id: 'rM7G_ge7_XhP', label: 'Barnskötare', titles: [] },
      { id: '6hqG_QEH_YwN', label: 'Förskoleassistent', titles: [] },
    ],
    skills: [
      ['6nLZ_J6J_rrT', 'Barnskötarutbildning'],
      ['Gpb3_ty6_e1S', 'Pedagogisk dokumentation'],
      ['G8KJ_TwR_R1C', 'Utomhuspedagogik'],
      ['Cg3t_mwF_yoD', 'Tecken som stöd/TSS', 'tecken som stöd'],
      ['tcSe_wan_oED', 'Småbarnsgrupp, erfarenhet', 'småbarnsgrupp'],
      ['uwX1_vsc_ERP', 'Barntillsyn'],
      ['TsH1_ePz_fpf', 'Barn- och fritidsprogrammet'],
    ],
  },
  {
    ssyk4: '2351',
    id: '3FP7_4Eg_x8P',
    label: 'Speciallärare och specialpedagoger m.fl.',
    field: 'MVqp_eS8_kDZ',
    occupations: [
      { id: 'dhXy_7Te_Tzb', label: 'Speciallärare', titles: [['w1mR_A2B_4Tr', 'Legitimerad speciallärare']] },
      { id: 'f1zq_tpA_QtN', label: 'Specialpedagog', titles: [] },
    ],
    skills: [
      ['C3Fc_BSX_rpH', 'Specialpedagogik'],
      ['VNRs_wiA_RqV', 'Speciallärarexamen'],
      ['9bdT_Hrb_LjG', 'Specialpedagogexamen'],
      ['GvLd_9eG_A23', 'Pedagogiska utredningar'],
      ['fBpn_7r5_QJ5', 'Handledning av vuxna i lärande', 'handledning av vuxna'],
      ['ZuiC_nRu_EFE', 'Pedagogiskt utvecklingsarbete'],
      ['yKnk_W7X_Zvk', 'Lärarlegitimation'],
    ],
  },
];
