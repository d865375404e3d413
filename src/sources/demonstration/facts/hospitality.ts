import type { GroupFacts } from './group.ts';

/** Hotels and restaurants: real SSYK 2012 groups, occupations, titles and skills, chosen by hand. */
export const hospitality: readonly GroupFacts[] = [
  {
    ssyk4: '5120',
    id: 'BStc_SJh_DKG',
    label: 'Kockar och kallskänkor',
    field: 'ScKy_FHB_7wT',
    occupations: [
      {
        id: 'JbJw_as4_S93',
        label: 'Kock à la carte',
        titles: [
          ['b5H3_wfP_Qmp', 'Bemanningskock'],
          ['vzQW_rN3_oLi', 'Sushichef'],
        ],
      },
      { id: 'Vg3d_Azf_p5Y', label: 'Kock storhushåll', titles: [['1zSL_8yT_QM8', 'Förskolekock']] },
      { id: 'JECy_3w6_gah', label: 'Kallskänka', titles: [] },
    ],
    skills: [
      ['Bb4Q_Vou_pbq', 'A la carte'],
      ['kj4Q_nLh_u8Q', 'Livsmedelshygien'],
      ['JYKn_PRX_tif', 'Specialkost'],
      ['7kNn_jPk_Cm3', 'Varmkök'],
      ['HtgZ_Ukp_YEX', 'Kallkök'],
      ['d6J5_FPH_ARs', 'Vegetarisk kost'],
      ['EeYs_uSG_BUb', 'Egenkontroll, erfarenhet', 'egenkontroll'],
      ['XDok_jQC_Q7x', 'Matsedelsplanering'],
      ['9uHp_GKQ_4qR', 'Fisk och skaldjur'],
      ['GQ9R_2Za_Awt', 'Storkök'],
      ['5AC4_y1Q_qLq', 'Näringslära'],
      ['Wbxp_usQ_gzU', 'Efterrätter'],
    ],
  },
  {
    ssyk4: '5131',
    id: 'UjoW_meY_Zwt',
    label: 'Hovmästare och servitörer',
    field: 'ScKy_FHB_7wT',
    occupations: [
      { id: 'rGGf_KLs_To7', label: 'Servitör/Servitris', titles: [['nage_eGj_cMi', 'Matsalspersonal']] },
      { id: '4ZeS_9Z9_wmL', label: 'Hovmästare', titles: [['Csam_F4W_TQ4', 'Bankettansvarig']] },
      { id: '6Spw_ptw_fgR', label: 'Sommelier', titles: [] },
    ],
    skills: [
      ['5fAq_Squ_o7p', 'Bordsservering'],
      ['3Z9i_jNu_wnT', 'Mat- och menykunskap'],
      ['SogP_82Z_66E', 'Vinkunskap'],
      ['hYpk_RYx_y3V', 'Kassavana'],
      ['ZvbR_g69_jGv', 'Cocktails/Drinkar', 'cocktails'],
      ['zeB7_Xk7_wZ5', 'Bararbete'],
      ['bgC3_M9R_1K4', 'Klagomålshantering'],
      ['eThQ_HCv_mY6', 'Personalplanering'],
    ],
  },
  {
    ssyk4: '9412',
    id: 'tPox_ie4_X9X',
    label: 'Restaurang- och köksbiträden m.fl.',
    field: 'ScKy_FHB_7wT',
    occupations: [
      { id: 'yXRQ_Ad9_E8V', label: 'Restaurangbiträde', titles: [] },
      {
        id: 'oRB5_b7i_Qzv',
        label: 'Köksbiträde',
        titles: [
          ['BeyJ_wZy_2o1', 'Köksassistent'],
          ['PDGg_WLr_WEw', 'Kökspersonal'],
        ],
      },
      { id: 'EaDK_DwG_ujx', label: 'Måltidsbiträde', titles: [] },
    ],
    skills: [
      ['kj4Q_nLh_u8Q', 'Livsmedelshygien'],
      ['pT39_hq7_jAW', 'Salladsberedning'],
      ['hYpk_RYx_y3V', 'Kassavana'],
      ['ogdH_rrn_NWT', 'Skolmåltider'],
      ['JYKn_PRX_tif', 'Specialkost'],
      ['dNA9_T9K_JXF', 'Enklare matlagningskunskaper'],
      ['XCMK_vWW_njd', 'Portionering'],
      ['f2Nt_4bK_HNX', 'Kafé'],
    ],
  },
  {
    ssyk4: '4224',
    id: 'bYde_Frc_xcB',
    label: 'Hotellreceptionister m.fl.',
    field: 'ScKy_FHB_7wT',
    occupations: [
      { id: '3kFW_XLk_v9H', label: 'Hotellreceptionist', titles: [['E8Cr_tr2_YpR', 'Spavärd']] },
      { id: '5E9J_4Ka_UPK', label: 'Konferensvärd', titles: [] },
      { id: '4uw5_ysb_1Ky', label: 'Hotellvärd', titles: [] },
    ],
    skills: [
      ['7H4j_dRM_Vbo', 'Receptionsvana'],
      ['H73b_dCy_CTT', 'Konferensservice'],
      ['S3Pj_Law_3Xy', 'OPERA, hotellbokningssystem', 'OPERA'],
      ['S2pg_pcs_tXu', 'Faktureringsvana'],
      ['hYpk_RYx_y3V', 'Kassavana'],
      ['sqd6_4Kk_b4w', 'Frukostbuffé'],
      ['UH9g_R5v_MCx', 'Budgetuppföljning'],
    ],
  },
];
