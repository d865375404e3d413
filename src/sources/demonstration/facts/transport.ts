import type { GroupFacts } from './group.ts';

/** Transport and logistics: real SSYK 2012 groups, occupations, titles and skills, chosen by hand. */
export const transport: readonly GroupFacts[] = [
  {
    ssyk4: '8332',
    id: '3MBw_pDA_P2F',
    label: 'Lastbilsförare m.fl.',
    field: 'ASGV_zcE_bWf',
    occupations: [
      {
        id: 'JEhg_Dmh_mzv',
        label: 'Distributionsförare',
        titles: [
          ['d68E_e74_a59', 'Lastbilsförare'],
          ['T6sV_BWh_cvZ', 'Utkörningspersonal'],
        ],
      },
      { id: 'BNz8_F9J_y2L', label: 'Fjärrbilsförare', titles: [['483u_hVx_psa', 'Yrkesförare']] },
      { id: 'J5Hz_isE_mb1', label: 'Kranbilsförare', titles: [] },
      { id: 'CMSX_P2L_ZYx', label: 'Tank- och bulkbilsförare', titles: [['2h3m_myS_pxP', 'Tankbilschaufför']] },
    ],
    skills: [
      ['X6Pi_hDT_KDA', 'Distributionskörning'],
      ['vRUW_21M_5Eg', 'Lastsäkring'],
      ['Kzvi_T2N_vx6', 'Digitalt färdskrivarkort'],
      ['Asgf_FwD_KGZ', 'Sparsam körning'],
      ['KwWd_Ffq_2kE', 'ADR-intyg'],
      ['F8iA_MB6_iY3', 'Bakgavellyft'],
      ['oj7o_xyD_5Jw', 'Fjärrtransporter, körvana', 'fjärrtransporter'],
      ['bZjt_jkc_hNd', 'Transport av farligt gods'],
      ['XGCK_5qV_wPd', 'Släp, körvana', 'körning med släp'],
      ['sKLW_XyF_UGt', 'Transportplanering'],
      ['pGts_PKK_c8W', 'Truckvana'],
    ],
  },
  {
    ssyk4: '8331',
    id: 'FiDm_2S8_gx7',
    label: 'Buss- och spårvagnsförare',
    field: 'ASGV_zcE_bWf',
    occupations: [
      { id: '6zL8_YYP_1eR', label: 'Bussförare', titles: [] },
      { id: 'GkMH_KEV_QKX', label: 'Spårvagnsförare', titles: [] },
    ],
    skills: [
      ['79qy_qn4_B53', 'Linjetrafik, körning', 'linjetrafik'],
      ['LKUu_eHh_QS1', 'Kollektivtrafik, körning', 'kollektivtrafik'],
      ['g6vZ_i7N_ZeJ', 'Passagerarservice'],
      ['Asgf_FwD_KGZ', 'Sparsam körning'],
      ['Kzvi_T2N_vx6', 'Digitalt färdskrivarkort'],
      ['jqG1_Cza_MRM', 'Serviceresor, körning', 'serviceresor'],
      ['EqRh_UqX_wFB', 'Trafiksäkerhetsregler'],
    ],
  },
  {
    ssyk4: '4322',
    id: 'kLyY_rwr_aJr',
    label: 'Lager- och terminalpersonal',
    field: 'ASGV_zcE_bWf',
    occupations: [
      { id: 'DLEi_bTh_oLA', label: 'Lagerarbetare/Terminalarbetare', titles: [] },
      { id: 'B41N_Qiz_vhj', label: 'Godsmottagare', titles: [['CitH_MEj_5jn', 'Mottagningskontrollant']] },
      { id: 'GLp9_DyP_gHJ', label: 'Lagerplanerare', titles: [['WTdE_G1D_m4K', 'Lagerkoordinator']] },
    ],
    skills: [
      ['S1ZP_o8S_Jxf', 'Orderplockning'],
      ['pGts_PKK_c8W', 'Truckvana'],
      ['rYxp_wbM_YSG', 'Varumottagning'],
      ['ijHY_aHk_ADE', 'Terminal- och lagerarbete'],
      ['1oA3_GfA_82Y', 'Lagerhanteringsprogram'],
      ['ZsuU_rPA_r6g', 'Lagerinventering'],
      ['yXmf_iKi_7ci', 'Logistik'],
      ['vRUW_21M_5Eg', 'Lastsäkring'],
      ['Xuhg_PcG_kq2', 'Lagerstyrning'],
      ['W6CD_Roo_RCf', 'Kyl- och frysvaruhantering'],
    ],
  },
];
