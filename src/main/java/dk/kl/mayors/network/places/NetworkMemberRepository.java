package dk.kl.mayors.network.places;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface NetworkMemberRepository extends JpaRepository<NetworkMember, String> {

    List<NetworkMember> findByNetworkIdInOrderByMandateId(Collection<String> networkIds);

    List<NetworkMember> findAllByOrderByMandateId();
}
