using Entente.Node.Pages;

namespace Entente.Cli;

/// <summary>What <c>entente mailbox</c> says.</summary>
internal static class MailboxLabels
{
    public static readonly Label Mailbox = new("Run a mailbox: it keeps encrypted pouches until the side that they are for has taken them", "우편함을 실행합니다. 암호화된 파우치를 받을 측이 가져갈 때까지 보관합니다");
    public static readonly Label Boxes = new("File of boxes: a line for each, the pouch keys (vkeys) of both sides; read again when it changes", "우편함 목록 파일. 한 줄에 하나씩 양측의 파우치 키(vkey). 바뀌면 다시 읽습니다");
    public static readonly Label Allow = new("One box: the pouch keys (vkeys) of both sides; may be given more than once", "우편함 하나: 양측의 파우치 키(vkey). 여러 번 줄 수 있습니다");
    public static readonly Label Listen = new("Address to listen on; beyond this machine only with --certificate", "듣는 주소. 이 컴퓨터 밖에서 접속하려면 --certificate가 필요합니다");
    public static readonly Label Certificate = new("Certificate for HTTPS, PEM", "HTTPS 인증서(PEM)");
    public static readonly Label CertificateKey = new("Key of the certificate, PEM", "인증서의 키(PEM)");
    public static readonly Label Ready = new("Ready. The mailbox answers at {0} and has {1} boxes; its data lies in {2}.", "준비되었습니다. 우편함 주소는 {0}, 등록된 우편함은 {1}개, 데이터는 {2}에 있습니다.");
    public static readonly Label Stop = new("Ctrl-C stops it.", "Ctrl-C로 멈춥니다.");
    public static readonly Label BadBox = new("entente: --allow takes two different pouch keys as vkeys (side/pouch+id+key).", "entente: --allow에는 서로 다른 파우치 키 두 개를 vkey(side/pouch+id+key)로 주십시오.");
    public static readonly Label BadLine = new("entente: {0}: line {1} is not two different pouch keys.", "entente: {0}: {1}번째 줄이 서로 다른 파우치 키 두 개가 아닙니다.");
    public static readonly Label NoFile = new("entente: {0} cannot be read. Check its name and permissions.", "entente: {0} 파일을 읽을 수 없습니다. 이름과 권한을 확인하십시오.");
    public static readonly Label NoBoxes = new("entente: name the boxes: --boxes FILE, or --allow KEY KEY. Nobody gets in by coming first.", "entente: 우편함을 지정하십시오: --boxes FILE 또는 --allow KEY KEY. 먼저 온다고 쓸 수 있는 것이 아닙니다.");
    public static readonly Label NeedsCertificate = new("entente: beyond this machine a mailbox speaks HTTPS only. Give --certificate and --key, or listen here and let a proxy on this machine speak HTTPS.", "entente: 이 컴퓨터 밖으로는 HTTPS만 씁니다. --certificate와 --key를 주거나, 이 컴퓨터에서만 듣고 이 컴퓨터의 프록시가 HTTPS를 맡게 하십시오.");
    public static readonly Label BadCertificate = new("entente: {0} and its key are no certificate in PEM: {1}", "entente: {0}와(과) 그 키는 PEM 인증서가 아닙니다: {1}");
}
